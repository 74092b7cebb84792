package tagalong.wire.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Addresses;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.event.World;
import tagalong.domain.message.Message;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Email;
import tagalong.domain.program.Email.Occasion;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Step;
import tagalong.domain.program.Supplier;
import tagalong.wire.row.RowJson;
import tagalong.wire.template.Letters;

/** The program that the reference scenario describes. */
class ReferAFriendTest {
  private static final Path FILE = Path.of("../../programs/refer-a-friend/program.yaml");
  private final ProgramFile files = new ProgramFile();
  private final Program program = understood(files.read(FILE));

  @Test
  void theEarliestReferralCountsForEver() {
    assertThat(program.referrals())
        .isEqualTo(
            new Referrals(
                Set.of(Referrals.Way.values()),
                Optional.empty(),
                Referrals.Preference.EARLIEST,
                Optional.of("/zone/welcome")));
    assertThat(program.starts()).isEmpty();
    assertThat(program.ends()).isEmpty();
  }

  @Test
  void whatPaysMustComeFromTheCompanyItself() {
    assertThat(program.steps())
        .containsExactly(
            new Step("share", Set.of("share", "share_sent"), Journey.ADVOCATE, Set.of()),
            step("share_experience", Journey.ADVOCATE),
            step("verification_requested", Journey.ADVOCATE),
            step("share_link_clicked", Journey.FRIEND),
            step("account_opened", Journey.FRIEND, Source.SERVER, Source.FILE),
            step("account_funded", Journey.FRIEND, Source.SERVER, Source.FILE),
            step("registration", Journey.FRIEND),
            step("conversion", Journey.FRIEND),
            step("quote_submitted", Journey.FRIEND),
            step("order_shipped", Journey.FRIEND));
  }

  @Test
  void theFriendEarnsACouponAndTheAdvocateACredit() {
    assertThat(program.rewards())
        .containsExactly(
            new RewardRule(
                "welcome",
                "account_opened",
                Journey.FRIEND,
                RewardRule.Per.PERSON,
                OptionalInt.empty(),
                List.of(),
                "welcome-coupon"),
            new RewardRule(
                "advocate-credit",
                "account_funded",
                Journey.ADVOCATE,
                RewardRule.Per.FRIEND,
                OptionalInt.of(10),
                List.of(
                    new Condition.Minimum("amount", new BigDecimal(100)),
                    new Condition.After("account_opened")),
                "advocate-credit"));
    assertThat(program.suppliers())
        .extracting(Supplier::id, Supplier::kind, Supplier::unit)
        .containsExactly(
            tuple("welcome-coupon", Supplier.Kind.COUPON_POOL, "USD"),
            tuple("advocate-credit", Supplier.Kind.ACCOUNT_CREDIT, "USD"));
  }

  @Test
  void everyRewardIsMailedOnce() {
    assertThat(program.emails())
        .extracting(Email::occasion)
        .contains(
            new Occasion.Rewarded("welcome", RewardState.FULFILLED),
            new Occasion.Rewarded("advocate-credit", RewardState.EARNED))
        .doesNotHaveDuplicates();
    assertThat(program.emails())
        .allSatisfy(email -> assertThat(written(email)).contains("<html", "#f4f6f5"));
  }

  @Test
  void friendsAreInvitedInTheirSharersLanguage() {
    Email invitation =
        program.emails().stream().filter(e -> e.name().equals("invitation")).findFirst().get();
    assertThat(invitation.occasion())
        .isEqualTo(new Occasion.Taken("share", Email.Addressee.RECIPIENTS, 40));
    assertThat(invitation.wordingFor(Optional.of("es-MX")).html()).contains("lang=\"es\"");
    assertThat(invitation.wordingFor(Optional.of("de")).html()).contains("lang=\"en\"");
    assertThat(invitation.wordingFor(Optional.empty()).html()).contains("lang=\"en\"");
  }

  @Test
  void itIsStoredAndReadBack() {
    RowJson json = new RowJson();
    ProgramVersion version =
        new ProgramVersion("1", 1, Instant.EPOCH, Instant.parse("2026-03-01T12:00:00Z"), program);
    assertThat(json.read(json.kind(version), json.write(version))).isEqualTo(version);
  }

  @Test
  void itIsOneTextToo() {
    assertThat(understood(files.read(ProgramText.of(program)))).isEqualTo(program);
  }

  @Test
  void thatPeopleAreAskedIsWrittenToo() {
    String text = ProgramText.of(program).replaceFirst("\\{", "{\"consent\":\"required\",");
    Program asking = understood(files.read(text));
    assertThat(asking.asksConsent()).isTrue();
    assertThat(understood(files.read(ProgramText.of(asking)))).isEqualTo(asking);
  }

  private String written(Email email) {
    Message message =
        new Message(
            "7",
            new World("1", Container.PRODUCTION),
            "9",
            "ann@example.com",
            program.id(),
            1,
            email.name(),
            Data.NONE,
            Optional.of("9-p1"),
            Optional.empty(),
            Instant.EPOCH,
            Message.Status.WAITING,
            0,
            Optional.empty());
    return new Letters(client -> List.of(), Addresses.secure())
        .render(message, program, email)
        .html();
  }

  private static Step step(String name, Journey journey, Source... sources) {
    return new Step(name, Set.of(name), journey, Set.of(sources));
  }

  private static Program understood(ProgramReading reading) {
    assertThat(reading).isInstanceOf(ProgramReading.Understood.class);
    return ((ProgramReading.Understood) reading).program();
  }
}
