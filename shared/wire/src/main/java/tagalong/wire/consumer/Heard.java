package tagalong.wire.consumer;

/**
 * An event together with who sent it.
 *
 * @param event with what their JWT says of it
 */
public record Heard(Sender sender, WebEvent event) {}
