package tagalong.domain.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Container;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonIds;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.Journey;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Party;
import tagalong.domain.reaction.Referral;

/**
 * Reads a person's referrals out of what is kept of the person: who referred it, which of them it
 * is settled on, whom it referred by e-mail, and who earned it a credit.
 */
public record Relating(Head head, List<Entry> timeline, List<Credit> credits, PersonIds ids) {
  public Stream<Related> all() {
    return Stream.concat(asFriend(), asAdvocate());
  }

  public Stream<Related> asFriend() {
    Map<String, Related> referrals = new LinkedHashMap<>();
    for (Entry entry : timeline) {
      if (entry.input() instanceof Input.Referred(var id, var program, var referral)) {
        referrals.put(
            program + referral.cause() + referral.advocate().person(),
            asFriend(id, program, referral, entry.note()));
      }
    }
    // What was settled before two people turned out to be one may have no entry here.
    head.ledger()
        .settled()
        .forEach(
            (program, referral) ->
                referrals.computeIfAbsent(
                    program + referral.cause() + referral.advocate().person(),
                    any -> asFriend(settledId(program), program, referral, Optional.empty())));
    return referrals.values().stream();
  }

  private Related asFriend(String id, String program, Referral referral, Optional<String> note) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("way", referral.way().name().toLowerCase(Locale.ROOT));
    data.put("settled", Boolean.toString(referral.equals(head.ledger().settled().get(program))));
    note.ifPresent(said -> data.put("note", said));
    return new Related(
        id,
        container(),
        program,
        Journey.FRIEND,
        referral.advocate(),
        referral.at(),
        referral.cause(),
        data);
  }

  public Stream<Related> asAdvocate() {
    Stream<Related> shared = timeline.stream().flatMap(this::shared);
    Stream<Related> credited = credits.stream().map(this::credited);
    return Stream.concat(shared, credited);
  }

  /** The recipients of a share of whom it was told that they were referred. */
  private Stream<Related> shared(Entry entry) {
    if (!(entry.input() instanceof Input.Happened happened)) {
      return Stream.empty();
    }
    Event event = happened.event();
    List<PersonKey> recipients =
        event.data().texts("share.recipient").stream()
            .flatMap(address -> PersonKey.ofEmail(address).stream())
            .distinct()
            .toList();
    return entry.given().stream()
        .filter(given -> given.kind() == Given.Kind.FACT)
        .flatMap(given -> recipients.stream().flatMap(key -> shared(event, given, key).stream()));
  }

  private Optional<Related> shared(Event event, Given given, PersonKey key) {
    Party friend = new Party(ids.of(key), Optional.of(key.value()));
    String told = DerivedId.of("referred", given.program(), event.id().value(), friend.person());
    return given.id().equals(told)
        ? Optional.of(
            new Related(
                told,
                container(),
                given.program(),
                Journey.ADVOCATE,
                friend,
                event.time(),
                event.id().value(),
                Map.of("way", "email_share")))
        : Optional.empty();
  }

  private Related credited(Credit credit) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("rule", credit.fact().rule());
    credit.reward().ifPresent(reward -> data.put("reward_id", reward));
    return new Related(
        credit.fact().id(),
        container(),
        credit.fact().program(),
        Journey.ADVOCATE,
        credit.fact().friend(),
        credit.fact().at(),
        credit.fact().cause(),
        data);
  }

  private String settledId(String program) {
    return DerivedId.of("settled", head.subject().id(), program);
  }

  private Container container() {
    return head.subject().world().container();
  }
}
