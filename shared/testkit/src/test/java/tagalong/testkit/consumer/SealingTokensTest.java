package tagalong.testkit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.testkit.consumer.ConsumersFixture.ACME;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tagalong.domain.consumer.Bearer;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.Seal;
import tagalong.domain.event.PersonKey;
import tagalong.testkit.client.TwoClients;

class SealingTokensTest {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private final ConsumersFixture acme = new ConsumersFixture();

  @Property(tries = 300)
  void whatWasSealedIsReadAsItWas(@ForAll @StringLength(min = 1, max = 512) String id) {
    ConsumerToken token = acme.verified(new PersonKey(PersonKey.Kind.PARTNER_USER_ID, id));

    assertThat(acme.brought(token)).isEqualTo(new Bearer.Known(acme.consumer(token)));
  }

  @Property(tries = 1000)
  void noCharacterCanBeAnother(@ForAll @IntRange(max = 10_000) int place, @ForAll char other) {
    String text = acme.tokens.textOf(ACME, acme.verified(ConsumersFixture.ANN));
    int at = place % text.length();
    char digit = DIGITS.charAt(other % DIGITS.length());
    String changed = text.substring(0, at) + digit + text.substring(at + 1);

    assertThat(acme.tokens.bearer(ACME, changed) instanceof Bearer.Unknown)
        .isEqualTo(!changed.equals(text));
  }

  @Property
  void aTextIsWrittenInOneWayOnly(@ForAll byte[] content, @ForAll @IntRange(max = 63) int digit) {
    Seal seal = new Seal("secret", "one thing");
    String text = seal.close(content);
    String changed = text.substring(0, text.length() - 1) + DIGITS.charAt(digit);

    assertThat(seal.open(changed).isPresent()).isEqualTo(changed.equals(text));
  }

  @Test
  void noTokenOpensAtAnotherClient() {
    String text = acme.tokens.textOf(ACME, acme.tokens.anonymous(ACME));

    assertThat(acme.tokens.bearer(TwoClients.OTHER, text)).isInstanceOf(Bearer.Unknown.class);
  }

  @Test
  void whatIsSealedForOneThingOpensNothingElse() {
    String text = new Seal("secret", "one thing").close(new byte[] {1, 2, 3});

    assertThat(new Seal("secret", "another").open(text)).isEmpty();
    assertThat(new Seal("secret", "one thing").open(text)).hasValue(new byte[] {1, 2, 3});
  }

  @Test
  void aTextShowsNothingOfWhoItIsFor() {
    ConsumerToken ann = acme.verified(ConsumersFixture.ANN);
    ConsumerToken short1 = acme.tokens.identified(ann, email("a@b.example"));
    ConsumerToken longer = acme.tokens.identified(ann, email("abcdef@b.example"));

    assertThat(acme.tokens.textOf(ACME, longer)).hasSameSizeAs(acme.tokens.textOf(ACME, short1));
  }

  @Test
  void aTokenFitsIntoACookieAndIntoAnAddress() {
    PersonKey longest = new PersonKey(PersonKey.Kind.PARTNER_USER_ID, "ü".repeat(512));
    PersonKey address = email("a".repeat(64) + "@" + "b".repeat(180) + ".example");

    String text = acme.tokens.textOf(ACME, acme.verified(address, longest));

    assertThat(text).hasSizeLessThan(4_000).matches("c1\\.[A-Za-z0-9_-]+");
    assertThat(acme.tokens.bearer(ACME, text)).isInstanceOf(Bearer.Known.class);
  }

  @Test
  void whatIsNoTokenIsNone() {
    for (String text :
        List.of("", "c1.", "c1.A", "c1.====", "acme-token", "c1." + "A".repeat(9999))) {
      assertThat(acme.tokens.bearer(ACME, text)).as(text).isInstanceOf(Bearer.Unknown.class);
    }
  }

  private static PersonKey email(String address) {
    return PersonKey.ofEmail(address).orElseThrow();
  }
}
