package tagalong.wire.row;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.client.JwtKey;
import tagalong.domain.client.Token;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.intake.Rejection;
import tagalong.domain.store.Stored;

/**
 * The kinds of content and the name that each is stored under. A name, once used, keeps its
 * meaning.
 */
enum Kinds {
  EVENT("event", Event.class),
  REJECTION("rejection", Rejection.class),
  CLIENT("client", Client.class),
  DOMAIN("domain", Domain.class),
  TOKEN("token", Token.class),
  JWT_KEY("jwt-key", JwtKey.class),
  IMPORT("import", Import.class);

  private static final Map<Class<?>, Kinds> BY_CONTENT =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.content, kind -> kind));
  private static final Map<String, Kinds> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.written, kind -> kind));

  private final String written;
  private final Class<? extends Stored> content;

  Kinds(String written, Class<? extends Stored> content) {
    this.written = written;
    this.content = content;
  }

  static String nameOf(Stored content) {
    Kinds kind = BY_CONTENT.get(content.getClass());
    if (kind == null) {
      throw new IllegalArgumentException("rows cannot hold " + content.getClass());
    }
    return kind.written;
  }

  static Class<? extends Stored> contentOf(String name) {
    Kinds kind = BY_NAME.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("unknown kind of row: " + name);
    }
    return kind.content;
  }
}
