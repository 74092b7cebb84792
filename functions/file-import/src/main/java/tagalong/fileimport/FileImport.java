package tagalong.fileimport;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.aws.Wiring;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Upload;

/**
 * Wakes up when a file comes into the bucket, and imports it. What it throws makes the platform
 * deliver the notification again, and the import goes on where it stopped.
 */
public final class FileImport implements RequestHandler<S3Event, @Nullable Void> {
  private static final System.Logger LOG = System.getLogger(FileImport.class.getName());

  private final Clients clients;
  private final Importing importing;

  /** As it is deployed. */
  public FileImport() {
    this(Wiring.fromEnvironment());
  }

  private FileImport(Wiring aws) {
    this(
        aws.clients(),
        new Importing(
            aws.store(), aws.intake(), aws.rejections(), aws.files(), aws.clock(), aws.depot()));
  }

  /**
   * @param importing reads files by their keys in the bucket
   */
  public FileImport(Clients clients, Importing importing) {
    this.clients = clients;
    this.importing = importing;
  }

  /** Imports each file that is named; a test of the notification itself names none. */
  @Override
  public @Nullable Void handleRequest(S3Event event, Context context) {
    Optional.ofNullable(event.getRecords()).orElse(List.of()).stream()
        .map(file -> file.getS3().getObject().getUrlDecodedKey())
        .forEach(this::take);
    return null;
  }

  private void take(String key) {
    Optional<DropKey> meant = DropKey.of(key);
    Optional<Client> client = meant.map(DropKey::client).flatMap(clients::byId);
    if (meant.isPresent() && client.isPresent()) {
      run(client.get(), meant.get(), key);
    } else {
      LOG.log(Level.WARNING, "a file that no client dropped is ignored");
    }
  }

  private void run(Client client, DropKey meant, String key) {
    try {
      Optional<Import> receipt =
          switch (meant) {
            case DropKey.Dropped(var owner, var folder, var name) ->
                Optional.of(importing.run(new Upload(client, folder, name, key, Optional.empty())));
            case DropKey.Ordered(var owner, var job) -> importing.carryOut(client, job);
          };
      receipt.ifPresent(is -> LOG.log(Level.INFO, "import {0}: {1}", is.id(), is.status()));
    } catch (NoSuchFileException gone) {
      LOG.log(Level.INFO, "a file is gone, imported already or taken back");
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
