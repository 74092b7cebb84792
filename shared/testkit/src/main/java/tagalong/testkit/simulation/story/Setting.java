package tagalong.testkit.simulation.story;

import java.util.List;
import tagalong.domain.client.Client;
import tagalong.domain.program.Program;
import tagalong.testkit.fixture.Fixtures;

/**
 * What is there when a story begins.
 *
 * @param clients how many companies there are, all with the same program
 * @param codes what the pool of each company holds
 * @param sendsOnce whether the mailer takes the same mail once only
 * @param plain whether the story is one that {@link tagalong.testkit.scenario.Oracle} can judge
 */
public record Setting(
    int clients, Program program, List<String> codes, boolean sendsOnce, boolean plain) {
  public Setting {
    codes = List.copyOf(codes);
  }

  /** The companies, by number from 0 on. */
  public static Client client(int number) {
    return number == 0
        ? Fixtures.CLIENT
        : new Client(
            "100" + (number + 1), "Brand " + number, "secret " + number, 2, Fixtures.START);
  }
}
