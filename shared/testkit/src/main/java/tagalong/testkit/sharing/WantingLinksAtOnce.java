package tagalong.testkit.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Subject;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Party;
import tagalong.domain.sharing.Candidates;
import tagalong.domain.sharing.Landings;
import tagalong.domain.sharing.Made;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.ShareContent;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.sharing.Unfit;
import tagalong.domain.sharing.Wish;
import tagalong.domain.store.Store;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;

/** Many who want a share link at the same moment, on any engine. */
public abstract class WantingLinksAtOnce {
  private static final int MANY = 16;
  private static final Clock NOON = Clock.fixed(Fixtures.START, ZoneOffset.UTC);

  /** The store of this test: empty when the test begins, the same one until it ends. */
  protected abstract Store store();

  @Test
  public void oneKeyIsOneLinkHoweverOftenItIsAskedFor() throws Exception {
    Owner ann = owner("ann@example.com");
    List<Made> all =
        atOnce(n -> making().getOrMake(ann, wish("summer"), Candidates.beginning(List.of("ann"))));
    assertThat(all).allMatch(Made.Done.class::isInstance);
    assertThat(all.stream().map(WantingLinksAtOnce::link).map(Shareable::code).distinct())
        .hasSize(1);
    assertThat(new Shareables(store()).of(ann)).hasSize(1);
  }

  @Test
  public void oneCodeIsOnePersons() throws Exception {
    List<Made> all =
        atOnce(
            n ->
                making()
                    .make(owner(n + "@example.com"), wish("mine"), Candidates.only("Best-Deal")));
    assertThat(all.stream().filter(Made.Done.class::isInstance)).hasSize(1);
    assertThat(all.stream().filter(Made.Refused.class::isInstance))
        .hasSize(MANY - 1)
        .allMatch(
            made ->
                made instanceof Made.Refused(Unfit unfit)
                    && unfit.reason() == Unfit.Reason.CODE_TAKEN
                    && unfit.parameters().get("alternatives") != null);
    long owned =
        IntStream.range(0, MANY)
            .filter(n -> !new Shareables(store()).of(owner(n + "@example.com")).isEmpty())
            .count();
    assertThat(owned).isEqualTo(1);
  }

  private MakingShareables making() {
    RecentPrograms programs = new RecentPrograms(new Programs(store(), NOON), NOON);
    return new MakingShareables(
        store(),
        new Landings(new RecentClients(new Clients(store()), NOON), programs),
        programs,
        NOON);
  }

  private static Owner owner(String email) {
    Subject person = Settled.subject(email);
    return new Owner(Fixtures.CLIENT, person, new Party(person.id(), Optional.of(email)), true);
  }

  private static Wish wish(String key) {
    return new Wish(
        Optional.of(key),
        Optional.of("label"),
        Optional.of(ShareContent.NONE),
        Optional.empty(),
        Optional.of(Map.of()),
        Optional.empty());
  }

  private static Shareable link(Made made) {
    return ((Made.Done) made).shareable();
  }

  private static List<Made> atOnce(IntFunction<Made> want) throws Exception {
    List<Callable<Made>> wants = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      int who = n;
      wants.add(() -> want.apply(who));
    }
    List<Made> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      for (Future<Made> one : threads.invokeAll(wants)) {
        all.add(one.get());
      }
    }
    return all;
  }
}
