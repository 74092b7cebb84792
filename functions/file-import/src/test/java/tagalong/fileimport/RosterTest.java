package tagalong.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.audience.Audience;
import tagalong.domain.audience.Audiences;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Folder;
import tagalong.domain.imports.Import;
import tagalong.domain.store.StoreUnavailable;

/** Files that name all who are in an audience. */
class RosterTest {
  private static final Folder REPLACE = new Folder("audiences/vip/replace");
  private final Desk desk = deskWithAudience();

  private static Desk deskWithAudience() {
    Desk desk = new Desk(new Pace(2, 2));
    new Audiences(desk.store()).add(new Audience(Desk.CLIENT.id(), "vip", "VIP", Desk.MORNING));
    return desk;
  }

  @BeforeEach
  void somebodyIsIn() {
    desk.handTo(desk.store(), REPLACE, "all-1.csv", people(0, 120));
  }

  @Test
  void whoIsNotNamedByTheNextFileLeaves() {
    desk.handTo(desk.store(), REPLACE, "all-2.csv", people(100, 130));
    assertThat(told("audience_joined")).hasSize(150);
    assertThat(told("audience_left")).hasSize(100).doesNotHaveDuplicates();
    assertThat(told("audience_left")).contains("p0@example.com").doesNotContain("p100@example.com");
  }

  @Test
  void aFileThatBreaksOffLetsNobodyGo() {
    desk.handTo(desk.store(), REPLACE, "all-2.json", "[{\"email\":\"p1@example.com\"}, {");
    assertThat(told("audience_left")).isEmpty();
  }

  @Test
  void theSameFileOnceMoreChangesNothingAndUnderAnotherNameHoldsAgain() {
    desk.handTo(desk.store(), REPLACE, "all-1.csv", people(0, 120));
    assertThat(desk.events()).hasSize(120);
    desk.handTo(desk.store(), REPLACE, "all-2.csv", people(200, 201));
    desk.handTo(desk.store(), REPLACE, "all-3.csv", people(0, 120));
    assertThat(told("audience_joined")).hasSize(120 + 1 + 120);
    assertThat(told("audience_left")).hasSize(120 + 1);
  }

  @Test
  void whateverCallOfTheStoreFailsNobodyLeavesTwiceOrStays() {
    Interrupted counting = Interrupted.never(desk.store());
    desk.handTo(counting, REPLACE, "all-2.csv", people(3, 9));
    for (int call = 0; call < counting.calls(); call += 3) {
      for (Interrupted.Effect effect : Interrupted.Effect.values()) {
        Desk torn = deskWithAudience();
        torn.handTo(torn.store(), REPLACE, "all-1.csv", people(0, 120));
        Interrupted store = new Interrupted(torn.store(), call, effect);
        assertThatThrownBy(() -> torn.handTo(store, REPLACE, "all-2.csv", people(3, 9)))
            .isInstanceOf(StoreUnavailable.class);
        Import done = torn.handTo(torn.store(), REPLACE, "all-2.csv", people(3, 9));
        assertThat(done.totalRows()).isEqualTo(6);
        assertThat(told(torn, "audience_left")).hasSize(114).doesNotHaveDuplicates();
      }
    }
  }

  private List<String> told(String name) {
    return told(desk, name);
  }

  private static List<String> told(Desk at, String name) {
    return at.events().stream()
        .filter(event -> event.name().equals(name))
        .map(Event::data)
        .map(data -> data.text("email").orElseThrow())
        .toList();
  }

  private static String people(int from, int to) {
    StringBuilder rows = new StringBuilder("email\n");
    for (int i = from; i < to; i++) {
      rows.append("p").append(i).append("@example.com\n");
    }
    return rows.toString();
  }
}
