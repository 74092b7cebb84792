package tagalong.tagbeacon;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tagalong.aws.Wiring;
import tagalong.aws.http.ApiGateway;
import tagalong.domain.client.RecentClients;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.sharing.Landings;
import tagalong.domain.sharing.Leading;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.store.Store;
import tagalong.tag.CoreScript;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Identities;
import tagalong.wire.consumer.ShowingZones;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Answering;
import tagalong.wire.http.Call;
import tagalong.wire.http.CrossOrigin;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;

/** Answers browser tags. */
public final class TagBeacon
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Answering answering;
  private final CrossOrigin crossOrigin;

  /** As it is deployed. */
  public TagBeacon() {
    this(Wiring.fromEnvironment());
  }

  private TagBeacon(Wiring aws) {
    this(
        aws.admission(),
        aws.recentClients(),
        aws.recentPrograms(),
        aws.intake(),
        aws.rejections(),
        aws.problems(),
        aws.identities(),
        aws.store());
  }

  public TagBeacon(
      Admission admission,
      RecentClients clients,
      RecentPrograms programs,
      Intake intake,
      Rejections rejections,
      ProblemReplies problems,
      Identities identities,
      Store store) {
    Hearing hearing = identities.hearing();
    TakingEvents taking = new TakingEvents(clients, intake, rejections);
    CountingEvents events = new CountingEvents(taking, problems, hearing, programs);
    AnsweringZones zones =
        new AnsweringZones(
            taking,
            new ShowingZones(taking, programs, identities.ofViewer(), identities.viewers()),
            problems,
            hearing,
            programs);
    TagScript script = new TagScript(CoreScript.builtIn());
    Landings landings = new Landings(clients, programs);
    ShareLinks links =
        new ShareLinks(
            clients,
            programs,
            intake,
            hearing,
            new Leading(new Shareables(store), landings, programs));
    Unsubscribing unsubscribing = new Unsubscribing(clients, intake);
    this.crossOrigin = new CrossOrigin(clients);
    this.answering =
        new Answering(
            FunctionName.TAG_BEACON,
            admission,
            problems,
            Map.ofEntries(
                entry(Operation.WEB_EVENT, events::byBody),
                entry(Operation.WEB_NAMED_EVENT, events::byBody),
                entry(Operation.WEB_EVENT_BY_URL, events::byQuery),
                entry(Operation.WEB_NAMED_EVENT_BY_URL, events::byQuery),
                entry(Operation.WEB_ZONE, zones::byBody),
                entry(Operation.WEB_NAMED_ZONE, zones::byBody),
                entry(Operation.WEB_ZONE_BY_URL, zones::byQuery),
                entry(Operation.ZONE_PAGE, zones::page),
                entry(Operation.ZONE_FORM, zones::form),
                entry(Operation.CORE_SCRIPT, script::answer),
                entry(Operation.CORE_LOADER, script::answer),
                entry(Operation.UNSUBSCRIBE_PAGE, unsubscribing::page),
                entry(Operation.UNSUBSCRIBE, unsubscribing::unsubscribe),
                entry(Operation.SHARE_LINK_PICTURE, links::picture),
                entry(Operation.FOLLOW_SHARE_LINK, links::follow),
                entry(Operation.LOOK_AT_SHARE_LINK, links::lookAt)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return ApiGateway.response(
        crossOrigin.answer(
            ApiGateway.request(event),
            request ->
                Elsewhere.reply(request, path(event), query(event))
                    .orElseGet(() -> answering.answer(request))));
  }

  private static String path(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRawPath()).orElse("/");
  }

  private static String query(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRawQueryString()).orElse("");
  }

  private static Map.Entry<Operation, Function<Call, Reply>> entry(
      Operation operation, Function<Call, Reply> answer) {
    return Map.entry(operation, answer);
  }
}
