package tagalong.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.PersonKey;
import tagalong.testkit.fixture.Fixtures;

/** People who are told of late, twice, by codes and under other keys. */
class ReplayOfStoriesTest {
  private record Told(String name, int day, Map<String, Object> data) {}

  @Test
  void aPersonWhoTurnsOutToBeAnotherIsOnePerson() {
    Referral referral = new Referral();
    referral
        .send("account_opened", 1, Map.of("partner_user_id", "77", "partner_event_id", "o1"))
        .settle();
    referral
        .send("quote_submitted", 1, Map.of("email", Referral.BEN, "partner_user_id", "77"))
        .settle();
    referral
        .send("account_funded", 2, Map.of("partner_user_id", "77", "partner_event_id", "f1"))
        .settle();
    assertThat(referral.tagalong().timeline(Referral.BEN)).hasSize(3);
    assertThat(referral.differences()).isEmpty();
  }

  @Test
  void whoGoesOnAsAnotherBecauseTheCompanySaysSoDoesSoInAReplay() {
    Referral referral = Referral.settled();
    referral.send("account_opened", 3, Map.of("email", "benny@example.com")).settle();
    String ben = Fixtures.CLIENT.personIds().of(PersonKey.ofEmail(Referral.BEN).orElseThrow());
    String benny =
        Fixtures.CLIENT.personIds().of(PersonKey.ofEmail("benny@example.com").orElseThrow());
    referral.send("person_forwarded", 4, Map.of("person_id", ben, "forward_to_profile_id", benny));
    referral.settle();
    referral.send(
        "person_identified", 5, Map.of("person_id", benny, "email", "benjamin@example.com"));
    referral.settle();
    referral.send("quote_submitted", 6, Map.of("email", "benjamin@example.com")).settle();
    referral.send("quote_submitted", 7, Map.of("email", Referral.BEN)).settle();
    assertThat(referral.tagalong().timeline("benny@example.com")).hasSize(8);
    assertThat(referral.differences()).isEmpty();
  }

  @Test
  void aReferralThatArrivesTooLateIsWhatItWas() {
    Referral referral = Referral.settled();
    referral.send("share", -1, share("eve@example.com", Referral.BEN)).settle();
    assertThat(referral.tagalong().timeline(Referral.BEN))
        .anyMatch(entry -> entry.note().isPresent());
    assertThat(referral.differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverHappensInWhateverOrderNothingDiffers(int seed) {
    Random random = new Random(seed);
    Referral referral = new Referral();
    List<Told> story = story(random);
    for (Told told : story) {
      referral.send(told.name(), told.day(), told.data());
      if (random.nextInt(3) == 0) {
        referral.settle();
      }
    }
    referral.settle();
    assertThat(referral.differences()).isEmpty();
  }

  private static List<Told> story(Random random) {
    List<Told> story = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String who = "p" + random.nextInt(6) + "@example.com";
      int day = random.nextInt(10);
      switch (random.nextInt(4)) {
        case 0 -> story.add(new Told("share", day, share(who, "p" + random.nextInt(6) + "@x.com")));
        case 1 -> story.add(new Told("share", day, withCode(random, Map.of("email", who))));
        default -> story.add(step(random, who, day));
      }
    }
    Collections.shuffle(story, random);
    return story;
  }

  private static Told step(Random random, String who, int day) {
    Map<String, Object> data = new HashMap<>();
    int number = random.nextInt(6);
    boolean byUserId = random.nextInt(3) == 0;
    boolean byBoth = random.nextInt(4) == 0;
    if (byUserId || byBoth) {
      data.put("partner_user_id", "u" + number);
    }
    if (!byUserId || byBoth) {
      data.put("email", byBoth ? "p" + number + "@x.com" : who.replace("example", "x"));
    }
    data.put("amount", "" + random.nextInt(300));
    if (random.nextBoolean()) {
      data.put("partner_event_id", "e" + random.nextInt(12));
    }
    String name = random.nextBoolean() ? "account_opened" : "account_funded";
    return new Told(name, day, random.nextBoolean() ? withCode(random, data) : data);
  }

  private static Map<String, Object> withCode(Random random, Map<String, Object> data) {
    Map<String, Object> more = new HashMap<>(data);
    more.put("advocate_code", "CODE" + random.nextInt(4));
    return more;
  }

  private static Map<String, Object> share(String from, String to) {
    return Map.of("email", from, "share.channel", "EMAIL", "share.recipient", to);
  }
}
