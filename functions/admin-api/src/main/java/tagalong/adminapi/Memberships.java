package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.audience.Audience;
import tagalong.domain.audience.Audiences;
import tagalong.domain.audience.Membership;
import tagalong.domain.event.PersonKey.Kind;
import tagalong.domain.intake.Intake;
import tagalong.domain.reaction.Head;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Which audiences a person is in. What a company changes enters as an event of that person. */
final class Memberships implements Resource {
  private final FindingPeople finding;
  private final Audiences audiences;
  private final TellingOfPeople telling;
  private final Clock clock;

  Memberships(FindingPeople finding, Audiences audiences, Intake intake, Clock clock) {
    this.finding = finding;
    this.audiences = audiences;
    this.telling = new TellingOfPeople(intake);
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_MEMBERSHIPS, this::list,
        Operation.ADD_MEMBERSHIP, this::add,
        Operation.REMOVE_MEMBERSHIP, this::remove);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    asked.values("audience_ids").forEach(id -> audience(call, id));
    Head head = finding.named(call).head();
    Stream<In> all =
        audiences.of(call.client().id()).stream()
            .flatMap(audience -> in(audience, head).stream())
            .filter(asked.among("audience_ids", in -> in.audience().id()))
            .filter(asked.among("audience_names", in -> in.audience().name()))
            .sorted(In.LATEST_FIRST);
    return Reply.json(200, page.of(all).stream().map(in -> in.write(dates)).toList());
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Found found = identified(call);
    String id =
        Sent.of(call)
            .text("audience_id")
            .orElseThrow(
                () ->
                    new Problem(ErrorCode.MISSING_AUDIENCE_ID, "Name the audience in audience_id.")
                        .raised());
    Audience audience = audience(call, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    tell(call, found, Membership.JOINED, audience, now);
    Instant since = in(audience, found.head()).map(in -> in.membership().since()).orElse(now);
    return Reply.json(200, new In(audience, new Membership(since, now)).write(dates));
  }

  private Reply remove(Call call) {
    Dates dates = Dates.of(call);
    Found found = identified(call);
    Audience audience = audience(call, call.parameter("audience_id").orElse(""));
    In in =
        in(audience, found.head())
            .orElseThrow(
                () ->
                    Asked.wrong(
                        ErrorCode.MEMBERSHIP_NOT_FOUND,
                        "audience_id",
                        audience.id(),
                        "This person is not in that audience."));
    tell(call, found, Membership.LEFT, audience, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Reply.json(200, in.write(dates));
  }

  /** Whoever is in an audience is somebody that the company can name. */
  private Found identified(Call call) {
    Found found = finding.named(call);
    if (found.head().key(Kind.EMAIL).or(() -> found.head().key(Kind.PARTNER_USER_ID)).isEmpty()) {
      throw Asked.wrong(
          ErrorCode.PERSON_NOT_IDENTIFIED,
          "person_id",
          found.id(),
          "Nobody knows who this is yet. Send an event with an email or partner_user_id first.");
    }
    return found;
  }

  private Audience audience(Call call, String id) {
    return audiences
        .named(call.client().id(), id)
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.AUDIENCE_NOT_FOUND,
                    "audience_id",
                    id,
                    "There is no such audience. GET /v1/audiences lists them."));
  }

  /** In every container that knows the person, because an audience is of both. */
  private void tell(Call call, Found found, String event, Audience audience, Instant at) {
    telling.tell(
        call, found.heads().stream(), event, at, Map.of(Membership.AUDIENCE, audience.id()));
  }

  private static Optional<In> in(Audience audience, Head head) {
    return Optional.ofNullable(head.standing().audiences().get(audience.id()))
        .map(membership -> new In(audience, membership));
  }

  private record In(Audience audience, Membership membership) {
    static final Comparator<In> LATEST_FIRST =
        Comparator.comparing((In in) -> in.membership().since())
            .thenComparing(in -> in.audience().id())
            .reversed();

    Map<String, @Nullable Object> write(Dates dates) {
      return new Shape()
          .with("audience_id", audience.id())
          .with("audience_name", audience.name())
          .with("created_date", dates.write(membership.since()))
          .with("updated_date", dates.write(membership.told()))
          .fields();
    }
  }
}
