package tagalong.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tagalong.aws.store.TableNames;

class SettingsTest {
  private static final Map<String, String> ALL =
      Map.of(
          "EVENTS_TABLE", "e",
          "PEOPLE_TABLE", "p",
          "PROGRAMS_TABLE", "g",
          "AGENDA_TABLE", "a",
          "FILES_BUCKET", "files",
          "MAIL_FROM", "hello@example.com",
          "MAIL_CONFIGURATION_SET", "feedback",
          "AWS_REGION", "eu-central-1");

  @Test
  void everyNameIsRead() {
    Settings settings = new Settings(ALL);
    assertThat(settings.tables()).isEqualTo(new TableNames("e", "p", "g", "a"));
    assertThat(settings.filesBucket()).isEqualTo("files");
    assertThat(settings.mailFrom()).isEqualTo("hello@example.com");
    assertThat(settings.mailConfigurationSet()).contains("feedback");
  }

  @Test
  void onlyTheConfigurationSetOfMailMayBeLeftOut() {
    Settings nothing = new Settings(Map.of("MAIL_CONFIGURATION_SET", " "));
    assertThat(nothing.mailConfigurationSet()).isEmpty();
    assertThatThrownBy(nothing::filesBucket)
        .hasMessage("FILES_BUCKET is not set. It names the bucket of files.");
    assertThatThrownBy(nothing::mailFrom)
        .hasMessage("MAIL_FROM is not set. It names the address that mail is sent from.");
  }

  @Test
  void aMissingTableIsNamed() {
    Map<String, String> threeTables = new HashMap<>(ALL);
    threeTables.remove("AGENDA_TABLE");
    assertThatThrownBy(() -> new Settings(threeTables).tables())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("AGENDA_TABLE is not set. It names the table of what is still to be done.");
  }

  @Test
  void aNameThatLooksLikeOursAndIsNoneIsRefused() {
    assertThatThrownBy(() -> new Settings(Map.of("EVENT_TABLE", "e")))
        .hasMessageContainingAll("unknown settings [EVENT_TABLE]", "EVENTS_TABLE", "MAIL_FROM");
    assertThatThrownBy(() -> new Settings(Map.of("MAIL_FORM", "e")))
        .hasMessageContaining("MAIL_FORM");
  }

  @Test
  void otherPeoplesNamesAreLeftAlone() {
    assertThat(new Settings(Map.of("PATH", "/bin", "MAIL", "/var/mail/me")).mailConfigurationSet())
        .isEmpty();
  }
}
