package tagalong.testkit.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.program.OwnCode;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.ShareLink;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.reaction.Party;
import tagalong.domain.replay.Difference;
import tagalong.domain.replay.Replaying;
import tagalong.domain.sharing.Candidates;
import tagalong.domain.sharing.Landings;
import tagalong.domain.sharing.Made;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.ShareContent;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.sharing.Unfit;
import tagalong.domain.sharing.Unfit.Reason;
import tagalong.domain.sharing.Wish;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

class MakingShareablesTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Owner ANN = owner("ann@example.com", true);
  private static final Owner EVE = owner("eve@example.com", true);
  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, clock, Fixtures.referAFriend());
  private final Shareables shareables = new Shareables(store);
  private final MakingShareables making = making();

  private MakingShareables making() {
    Clients clients = new Clients(store);
    clients.add(new Domain("share.brand.example", Fixtures.CLIENT.id()));
    RecentPrograms programs = new RecentPrograms(new Programs(store, clock), clock);
    return new MakingShareables(
        store, new Landings(new RecentClients(clients, clock), programs), programs, clock);
  }

  @Test
  void aCodeOfOnesOwnRefersWhoeverComesWithIt() {
    made(making.make(ANN, named("mine"), Candidates.only("Anns-Deal")));
    open("ben@example.com", "ANNS-deal");
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
    fund("ben@example.com");
    assertThat(tagalong.rewards("ann@example.com")).hasSize(1);
    isReplayedWithoutADifference();
  }

  /** Of another program than the one there is, as after that one has ended. */
  @Test
  void aLinkOfAnotherProgramRefersNobodyToThisOne() {
    tagalong.send(
        "share",
        NOW,
        new Data(
            Map.of(
                "email", "ann@example.com",
                "advocate_code", "Anns-Deal",
                "campaign_id", "refer-a-friend")));
    tagalong.settle();
    Subject code = Subject.code(ANN.person().world(), "Anns-Deal");
    Row head = store.get(code.head()).orElseThrow();
    assertThat(head.as(CodeHead.class).program()).contains("refer-a-friend");
    CodeHead others =
        new CodeHead(code, head.as(CodeHead.class).owner(), Optional.of("for-businesses"));
    store.commit(List.of(new Write.Update(head.holding(others))));
    open("ben@example.com", "Anns-Deal");
    assertThat(tagalong.rewards("ben@example.com")).isEmpty();
    isReplayedWithoutADifference();
  }

  @Test
  void whoCameBeforeTheCodeWasAnybodysIsReferredThen() {
    click("ben@example.com", "Anns-Deal");
    clock.goOn(Duration.ofHours(1));
    made(making.make(ANN, named("mine"), Candidates.only("Anns-Deal")));
    tagalong.settle();
    tagalong.send("account_opened", clock.instant(), new Data(Map.of("email", "ben@example.com")));
    tagalong.settle();
    assertThat(tagalong.rewards("ben@example.com")).hasSize(1);
    isReplayedWithoutADifference();
  }

  @Test
  void withoutAWishItIsThePersonsOwnLinkAndThenOthers() {
    Shareable first = made(making.make(ANN, named("one"), Candidates.ANY));
    Shareable second = made(making.make(ANN, named("two"), Candidates.ANY));
    assertThat(first.code())
        .isEqualTo(OwnCode.of(Fixtures.CLIENT.personIds(), ANN.person().id(), "refer-a-friend"));
    assertThat(ShareLink.isCode(second.code())).isTrue();
    assertThat(shareables.of(ANN)).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void ofWhatOneLikesBestTheFirstThatIsFreeIsTaken() {
    Candidates liked = Candidates.beginning(List.of("events", "a", "ann"));
    assertThat(made(making.make(ANN, named("1"), liked)).code()).isEqualTo("events-2");
    Candidates ann = Candidates.beginning(List.of("ann"));
    assertThat(made(making.make(ANN, named("2"), ann)).code()).isEqualTo("ann");
    assertThat(made(making.make(EVE, named("2"), ann)).code()).isEqualTo("ann-2");
  }

  @Test
  void aTakenCodeIsRefusedWithOthersThatAreFree() {
    made(making.make(ANN, named("mine"), Candidates.only("deal")));
    made(making.make(ANN, named("more"), Candidates.only("deal-2")));
    Unfit unfit = refused(making.make(EVE, named("mine"), Candidates.only("DEAL")));
    assertThat(unfit.reason()).isEqualTo(Reason.CODE_TAKEN);
    assertThat(unfit.parameters()).containsEntry("alternatives", "DEAL-3,DEAL-4,DEAL-5");
    assertThat(shareables.of(EVE)).isEmpty();
  }

  @Test
  void aCodeThatAnotherGaveOutIsTaken() {
    tagalong.send(
        "share",
        NOW,
        new Data(
            Map.of("email", "ann@example.com", "share.channel", "SMS", "advocate_code", "ANN-10")));
    tagalong.settle();
    assertThat(refused(making.make(EVE, named("1"), Candidates.only("ann-10"))).reason())
        .isEqualTo(Reason.CODE_TAKEN);
    assertThat(made(making.make(ANN, named("1"), Candidates.only("ann-10"))).code())
        .isEqualTo("ann-10");
    isReplayedWithoutADifference();
  }

  @Test
  void aCouponIsNobodysCode() {
    new Coupons(store).add(Fixtures.CLIENT.id(), "welcome-coupon", "SAVE-77", NOW);
    assertThat(refused(making.make(EVE, named("1"), Candidates.only("save-77"))).reason())
        .isEqualTo(Reason.CODE_OF_COUPON);
  }

  @ParameterizedTest
  @CsvSource({
    "ab, CODE_LENGTH",
    "a b c, CODE_CHARACTERS",
    "../../x, CODE_CHARACTERS",
    "Zones, CODE_RESERVED",
    "unsubscribe, CODE_RESERVED",
    "BullShit-7, CODE_PROFANE",
    "bull_sh1t, CODE_PROFANE",
    "anns-a55, CODE_PROFANE",
    "nazi, CODE_PROFANE"
  })
  void whatIsNoCodeIsRefused(String code, Reason reason) {
    Unfit unfit = refused(making.make(ANN, named("1"), Candidates.only(code)));
    assertThat(unfit.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cocktails", "class-of-77", "essex", "analysis", "shiitake"})
  void whatOnlyHoldsSuchLettersIsACode(String code) {
    assertThat(made(making.make(ANN, named("1"), Candidates.only(code))).code()).isEqualTo(code);
  }

  @Test
  void nobodyIsGivenAProfaneCodeForABeginningThatTheyLike() {
    assertThat(
            made(making.make(ANN, named("1"), Candidates.beginning(List.of("bitch", "ann"))))
                .code())
        .isEqualTo("ann");
  }

  @Test
  void aReservedWordIsRefusedWithOthersThatAreFree() {
    assertThat(refused(making.make(ANN, named("1"), Candidates.only("zones"))).parameters())
        .containsEntry("alternatives", "zones-2,zones-3,zones-4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://brand.example/sale?a=b",
        "https://share.brand.example/zone/welcome",
        "/zone/welcome",
        "HTTPS://BRAND.example/x"
      })
  void aLinkLeadsToThePagesOfTheClient(String url) {
    Shareable made = made(making.make(ANN, leading(url), Candidates.ANY));
    assertThat(made.landing()).contains(url);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/, ADDRESS_FOREIGN",
    "https://brand.example.evil.example/, ADDRESS_FOREIGN",
    "https://evilbrand.example/, ADDRESS_FOREIGN",
    "http://brand.example/, ADDRESS_FOREIGN",
    "https://brand.example@evil.example/, ADDRESS",
    "https://evil.example\\@brand.example/, ADDRESS",
    "//evil.example/, ADDRESS",
    "/\\evil.example/, ADDRESS",
    "javascript:alert(1), ADDRESS",
    "data:text/html;x, ADDRESS",
    "evil, ADDRESS",
    "https:brand.example, ADDRESS"
  })
  void andNowhereElse(String url, Reason reason) {
    assertThat(refused(making.make(ANN, leading(url), Candidates.ANY)).reason()).isEqualTo(reason);
  }

  @Test
  void whoIsNotSureToBeThemselvesMakesFewAndChangesNothing() {
    Shareable mine = made(making.make(ANN, named("mine"), Candidates.ANY));
    Owner unproven = owner("ann@example.com", false);
    assertThat(refused(making.change(unproven, mine, leading("/zone/x"))).reason())
        .isEqualTo(Reason.NOT_PROVEN);
    assertThat(
            refused(making.getMakeOrChange(unproven, named("mine", "x"), Candidates.ANY)).reason())
        .isEqualTo(Reason.NOT_PROVEN);
    IntStream.range(1, MakingShareables.MOST_UNPROVEN)
        .forEach(n -> made(making.make(unproven, named("k" + n), Candidates.ANY)));
    assertThat(refused(making.make(unproven, named("more"), Candidates.ANY)).reason())
        .isEqualTo(Reason.TOO_MANY);
    made(making.make(ANN, named("more"), Candidates.ANY));
  }

  @Test
  void aLinkIsGotOrMadeOrChangedByKeyOrElseByLabel() {
    Wish summer = new Wish(none(), Optional.of("summer"), none(), none(), none(), none());
    Shareable made = made(making.getOrMake(ANN, summer, Candidates.ANY));
    assertThat(made(making.getOrMake(ANN, summer, Candidates.beginning(List.of("ann")))))
        .isEqualTo(made);
    Shareable changed =
        made(making.getMakeOrChange(ANN, named(made.key(), "winter"), Candidates.ANY));
    assertThat(changed.code()).isEqualTo(made.code());
    assertThat(changed.label()).contains("winter");
    assertThat(shareables.of(ANN)).containsExactly(changed);
  }

  @Test
  void aKeyIsGivenOnceAndCanBeChanged() {
    Shareable one = made(making.make(ANN, named("one"), Candidates.ANY));
    made(making.make(ANN, named("two"), Candidates.ANY));
    assertThat(refused(making.make(ANN, named("two"), Candidates.ANY)).reason())
        .isEqualTo(Reason.KEY_TAKEN);
    assertThat(refused(making.change(ANN, one, named("two"))).reason()).isEqualTo(Reason.KEY_TAKEN);
    made(making.change(ANN, one, named("three")));
    assertThat(shareables.of(ANN))
        .extracting(Shareable::key)
        .containsExactlyInAnyOrder("two", "three");
    made(making.make(ANN, named("one"), Candidates.ANY));
    made(making.make(EVE, named("two"), Candidates.ANY));
  }

  @Test
  void whoSaysTheSameAgainGetsTheSame() {
    Shareable first = made(making.make(ANN, named("mine"), Candidates.only("deal")));
    assertThat(made(making.make(ANN, named("mine"), Candidates.only("deal")))).isEqualTo(first);
  }

  @Test
  void whatABrowserMadeIsThePersonsWhoTurnsOutToUseIt() {
    PersonKey device = new PersonKey(PersonKey.Kind.DEVICE, "browser-1");
    Subject browser = new Subject(ANN.person().world(), Fixtures.CLIENT.personIds().of(device));
    Owner somebody =
        new Owner(Fixtures.CLIENT, browser, new Party(browser.id(), Optional.empty()), true);
    Shareable made = made(making.make(somebody, named("mine"), Candidates.only("deal")));
    tagalong.sendFrom(
        "browser-1", "quote_submitted", NOW, new Data(Map.of("email", "ann@example.com")));
    tagalong.settle();
    assertThat(shareables.of(ANN)).containsExactly(made);
    assertThat(shareables.of(ANN, "DEAL")).contains(made);
    open("ben@example.com", "deal");
    fund("ben@example.com");
    assertThat(tagalong.rewards("ann@example.com")).hasSize(1);
    isReplayedWithoutADifference();
  }

  @Test
  void anothersLinkIsNotOnes() {
    made(making.make(ANN, named("mine"), Candidates.only("deal")));
    assertThat(shareables.of(EVE, "deal")).isEmpty();
    assertThat(shareables.isGivenBy(EVE, "deal")).isFalse();
    assertThat(shareables.isGivenBy(ANN, "deal")).isTrue();
  }

  @Test
  void replayMissesALinkThatItsPersonHasNotAnyMore() {
    Shareable made = made(making.make(ANN, named("mine"), Candidates.only("deal")));
    Row own = store.get(Shareables.own(made)).orElseThrow();
    store.commit(List.of(new Write.Remove(own.key(), own.version())));
    assertThat(differences()).containsExactly("link deal: Its person does not have it.");
  }

  @Test
  void replaySeesALinkThatRefersToSomebodyElse() {
    made(making.make(ANN, named("mine"), Candidates.only("deal")));
    Subject code = Subject.code(ANN.person().world(), "deal");
    Row head = store.get(code.head()).orElseThrow();
    store.commit(
        List.of(
            new Write.Update(
                head.holding(new CodeHead(code, Optional.of(EVE.party()), Optional.empty())))));
    assertThat(differences())
        .containsExactly("link deal: Its code refers to somebody else or nobody.");
  }

  private List<String> differences() {
    return Replaying.of(store, clock).run(Fixtures.CLIENT.id()).stream()
        .map(Difference::toString)
        .toList();
  }

  private void click(String friend, String code) {
    tagalong.send(
        "share_link_clicked",
        clock.instant(),
        new Data(Map.of("email", friend, "share_link", code)));
    tagalong.settle();
  }

  private void open(String friend, String code) {
    click(friend, code);
    tagalong.send("account_opened", clock.instant(), new Data(Map.of("email", friend)));
    tagalong.settle();
  }

  private void fund(String friend) {
    tagalong.send(
        "account_funded", clock.instant(), new Data(Map.of("email", friend, "amount", "100")));
    tagalong.settle();
  }

  private void isReplayedWithoutADifference() {
    assertThat(Replaying.of(store, clock).run(Fixtures.CLIENT.id())).isEmpty();
  }

  private static Wish named(String... keyAndLabel) {
    List<String> all = Arrays.asList(keyAndLabel);
    return new Wish(
        Optional.of(all.getFirst()),
        all.stream().skip(1).findFirst(),
        none(),
        none(),
        none(),
        none());
  }

  private static Wish leading(String url) {
    ShareContent content = new ShareContent(none(), none(), none(), Optional.of(url), none());
    return new Wish(none(), none(), Optional.of(content), none(), none(), none());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static Owner owner(String email, boolean sure) {
    Subject person = Settled.subject(email);
    return new Owner(Fixtures.CLIENT, person, new Party(person.id(), Optional.of(email)), sure);
  }

  private static Shareable made(Made made) {
    assertThat(made).isInstanceOf(Made.Done.class);
    return ((Made.Done) made).shareable();
  }

  private static Unfit refused(Made made) {
    assertThat(made).isInstanceOf(Made.Refused.class);
    return ((Made.Refused) made).unfit();
  }
}
