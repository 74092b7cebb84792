package tagalong.testkit.trigger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sample triggers, read as Lambda itself reads them. */
public final class SampleTrigger {
  private static final Path FOLDER = Path.of("../../events");

  /** What comes with a trigger; whoever asks it for anything fails. */
  public static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException("nobody asks for " + method);
              });

  private SampleTrigger() {}

  /**
   * Reads a sample.
   *
   * @param name in the folder {@code events}, for example {@code clock/every-minute.json}
   */
  public static <T> T read(Class<T> type, String name) {
    try (InputStream sample = Files.newInputStream(FOLDER.resolve(name))) {
      return serializer(type).fromJson(sample);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Those that Lambda knows as events have their own ways, the others are plain. */
  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, SampleTrigger.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
