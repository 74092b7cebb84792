package tagalong.tagbeacon;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.random.RandomGenerator;
import tagalong.aws.Wiring;
import tagalong.aws.http.ApiGateway;
import tagalong.domain.client.RecentClients;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.RecentLandings;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Answering;
import tagalong.wire.http.ProblemReplies;

/** Answers browser tags. */
public final class TagBeacon
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Answering answering;

  /** As it is deployed. */
  public TagBeacon() {
    this(Wiring.fromEnvironment());
  }

  private TagBeacon(Wiring aws) {
    this(
        aws.admission(),
        aws.recentClients(),
        aws.recentLandings(),
        aws.intake(),
        aws.rejections(),
        aws.problems(),
        aws.random());
  }

  public TagBeacon(
      Admission admission,
      RecentClients clients,
      RecentLandings landings,
      Intake intake,
      Rejections rejections,
      ProblemReplies problems,
      RandomGenerator random) {
    ShareLinks links = new ShareLinks(clients, landings, intake, random);
    CountingEvents events = new CountingEvents(clients, intake, rejections, problems, random);
    this.answering =
        new Answering(
            FunctionName.TAG_BEACON,
            admission,
            problems,
            Map.of(
                Operation.WEB_EVENT, events::byBody,
                Operation.WEB_NAMED_EVENT, events::byBody,
                Operation.WEB_EVENT_BY_URL, events::byQuery,
                Operation.WEB_NAMED_EVENT_BY_URL, events::byQuery,
                Operation.WEB_PREFLIGHT, call -> CrossOrigin.preflight(),
                Operation.WEB_NAMED_PREFLIGHT, call -> CrossOrigin.preflight(),
                Operation.FOLLOW_SHARE_LINK, links::follow,
                Operation.LOOK_AT_SHARE_LINK, links::lookAt));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return ApiGateway.response(answering.answer(ApiGateway.request(event)));
  }
}
