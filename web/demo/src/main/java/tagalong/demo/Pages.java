package tagalong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tagalong.wire.template.Template;

/** The pages of the bank, each in the frame that they share. */
final class Pages {
  private final Template head = template("head.html");
  private final Template foot = template("foot.html");
  private final Template home = template("home.html");
  private final Template account = template("account.html");
  private final Template deposited = template("deposited.html");
  private final Template trouble = template("trouble.html");
  private final String server;

  /**
   * @param server the program domain, where the tag comes from
   */
  Pages(String server) {
    this.server = server;
  }

  /**
   * @param customer the address of who is signed in; blank for nobody
   */
  String home(String customer) {
    return framed("Example Bank", home, Map.of("customer", customer));
  }

  String account(String customer, String name) {
    return framed("Your account", account, Map.of("customer", customer, "name", name));
  }

  String deposited(String customer, String amount) {
    return framed("Thank you", deposited, Map.of("customer", customer, "amount", amount));
  }

  String trouble(String what) {
    return framed("That did not work", trouble, Map.of("what", what));
  }

  static String style() {
    return read("bank.css");
  }

  private String framed(String title, Template page, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("title", title);
    all.put("server", server);
    return head.with(all) + page.with(all) + foot.with(all);
  }

  private static Template template(String name) {
    return new Template(Template.Kind.HTML, read(name));
  }

  private static String read(String name) {
    try (InputStream page = Pages.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
