package tagalong.eventapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import tagalong.aws.Wiring;
import tagalong.aws.http.ApiGateway;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.People;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Answering;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.template.Home;

/** Answers companies' servers. */
public final class EventApi
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Answering answering;

  /** As it is deployed. */
  public EventApi() {
    this(Wiring.fromEnvironment());
  }

  private EventApi(Wiring aws) {
    this(
        aws.admission(),
        aws.intake(),
        aws.rejections(),
        aws.problems(),
        aws.recentPrograms(),
        new People(aws.store()),
        aws.home());
  }

  /**
   * @param home where links lead that zones show to servers
   */
  public EventApi(
      Admission admission,
      Intake intake,
      Rejections rejections,
      ProblemReplies problems,
      RecentPrograms programs,
      People people,
      Home home) {
    KeepingRefusals refusals = new KeepingRefusals(rejections);
    SendingEvents events = new SendingEvents(intake, refusals);
    SendingBatches batches = new SendingBatches(intake, refusals);
    ShowingServersZones zones =
        new ShowingServersZones(intake, refusals, programs, people, home, problems);
    this.answering =
        new Answering(
            FunctionName.EVENT_API,
            admission,
            problems,
            Map.ofEntries(
                Map.entry(Operation.SUBMIT_EVENT, events::sync),
                Map.entry(Operation.SUBMIT_NAMED_EVENT, events::sync),
                Map.entry(Operation.SUBMIT_EVENT_ASYNC, events::async),
                Map.entry(Operation.SUBMIT_NAMED_EVENT_ASYNC, events::async),
                Map.entry(Operation.SUBMIT_EVENT_V5, events::v5),
                Map.entry(Operation.SUBMIT_NAMED_EVENT_V5, events::v5),
                Map.entry(Operation.SUBMIT_BATCH_V5, batches::batch),
                Map.entry(Operation.TELL_WHO_I_AM, TellingWhoIAm::tell),
                Map.entry(Operation.SERVER_ZONE, zones::byBody),
                Map.entry(Operation.SERVER_NAMED_ZONE, zones::byPath),
                Map.entry(Operation.SERVER_ZONE_BY_URL, zones::anonymously)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return ApiGateway.response(answering.answer(ApiGateway.request(event)));
  }
}
