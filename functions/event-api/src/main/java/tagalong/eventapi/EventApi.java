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
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Answering;
import tagalong.wire.http.ProblemReplies;

/** Answers companies' servers. */
public final class EventApi
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Answering answering;

  /** As it is deployed. */
  public EventApi() {
    this(Wiring.fromEnvironment());
  }

  private EventApi(Wiring aws) {
    this(aws.admission(), aws.intake(), aws.rejections(), aws.problems());
  }

  public EventApi(
      Admission admission, Intake intake, Rejections rejections, ProblemReplies problems) {
    KeepingRefusals refusals = new KeepingRefusals(rejections);
    SendingEvents events = new SendingEvents(intake, refusals);
    SendingBatches batches = new SendingBatches(intake, refusals);
    this.answering =
        new Answering(
            FunctionName.EVENT_API,
            admission,
            problems,
            Map.of(
                Operation.SUBMIT_EVENT, events::sync,
                Operation.SUBMIT_NAMED_EVENT, events::sync,
                Operation.SUBMIT_EVENT_ASYNC, events::async,
                Operation.SUBMIT_NAMED_EVENT_ASYNC, events::async,
                Operation.SUBMIT_EVENT_V5, events::v5,
                Operation.SUBMIT_NAMED_EVENT_V5, events::v5,
                Operation.SUBMIT_BATCH_V5, batches::batch,
                Operation.TELL_WHO_I_AM, TellingWhoIAm::tell));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return ApiGateway.response(answering.answer(ApiGateway.request(event)));
  }
}
