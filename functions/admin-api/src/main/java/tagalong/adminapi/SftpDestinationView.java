package tagalong.adminapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.SftpDestination;
import tagalong.domain.client.SftpDestination.Place;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Writes destinations. Where our own server is reached nobody but its operator knows. */
record SftpDestinationView(Dates dates) {
  static String type(SftpDestination destination) {
    return switch (destination.place()) {
      case Place.External external -> "EXTERNAL";
      case Place.Local local -> "LOCAL";
    };
  }

  static String host(SftpDestination destination) {
    return switch (destination.place()) {
      case Place.External external -> external.host();
      case Place.Local local -> "";
    };
  }

  Map<String, @Nullable Object> write(SftpDestination destination) {
    Shape shape =
        new Shape()
            .with("id", destination.id())
            .with("type", type(destination))
            .with("name", destination.name())
            .with("username", destination.place().username())
            .with("partner_key_id", destination.partnerKey())
            .with("extole_key_id", destination.ourKey())
            .with("created_date", dates.write(destination.created()))
            .with("updated_date", dates.write(destination.updated()));
    return switch (destination.place()) {
      case Place.External external ->
          shape
              .with("host", external.host())
              .with("port", external.port())
              .with("key_id", external.keyId())
              .with("dropbox_path", external.folder())
              .fields();
      case Place.Local local ->
          shape
              .without("host")
              .without("port")
              .with("key_ids", local.keyIds())
              .with("dropbox_path", "/events")
              .with("file_processing_enabled", true)
              .fields();
    };
  }
}
