package tagalong.tagbeacon;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;

/** Takes in what a page tells. Always answers 200: what went wrong stands in headers. */
final class CountingEvents {
  /** We set no cookie yet, so nobody is asked for consent. */
  private static final String NO_CONSENT_ASKED = "none";

  private final RecentClients clients;
  private final Intake intake;
  private final Rejections rejections;
  private final ProblemReplies problems;
  private final RandomGenerator random;

  CountingEvents(
      RecentClients clients,
      Intake intake,
      Rejections rejections,
      ProblemReplies problems,
      RandomGenerator random) {
    this.clients = clients;
    this.intake = intake;
    this.rejections = rejections;
    this.problems = problems;
    this.random = random;
  }

  Reply byBody(Call call) {
    return count(call, WebBody::ofBody, call.request().body().text());
  }

  Reply byQuery(Call call) {
    // Not the query itself: it may hold a token.
    byte[] data = Json.write(WebBody.ofQuery(call).data().values());
    return count(call, WebBody::ofQuery, new String(data, StandardCharsets.UTF_8));
  }

  private Reply count(Call call, Function<Call, EventBody> reading, String raw) {
    DeviceToken token = DeviceToken.of(call.request(), random);
    try {
      return reply(accept(call, reading, raw, token), token);
    } catch (RuntimeException thrown) {
      // A page cannot mend anything, and an error would only show in its console.
      Problem problem = ProblemReplies.problemOf(thrown);
      return reply(problems.uniqueId(), token)
          .with(Headers.ERROR, problem.code().text())
          .with(Headers.ERROR_MESSAGE, problem.message());
    }
  }

  private String accept(
      Call call, Function<Call, EventBody> reading, String raw, DeviceToken token) {
    Client client = client(call);
    try {
      EventBody body = reading.apply(call);
      return switch (intake.accept(
          body.from(client, Source.WEB, Optional.of(token.device()), raw))) {
        case Answer.Accepted accepted -> accepted.event().id().value();
        case Answer.Refused(var refusal) -> throw Problem.of(refusal).raised();
      };
    } catch (Problem.Raised refused) {
      String who = call.operation().method() + " " + call.operation().path();
      Problem problem = refused.problem();
      rejections.keep(client.id(), who, problem.code().text(), problem.message(), raw);
      throw refused;
    }
  }

  private Client client(Call call) {
    return clients
        .byHost(call.request().host())
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.PROGRAM_DOMAIN_NOT_FOUND,
                        "Nobody's program lives at this host. Check the address of the tag.")
                    .raised());
  }

  private static Reply reply(String id, DeviceToken token) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("token", token.text());
    body.put("cookie_consent", null);
    return CrossOrigin.allow(Reply.json(200, body)).with(Headers.COOKIE_CONSENT, NO_CONSENT_ASKED);
  }
}
