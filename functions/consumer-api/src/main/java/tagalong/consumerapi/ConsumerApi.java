package tagalong.consumerapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tagalong.aws.Wiring;
import tagalong.aws.http.ApiGateway;
import tagalong.domain.client.RecentClients;
import tagalong.domain.consumer.ProvingByMail;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.People;
import tagalong.domain.sharing.Landings;
import tagalong.domain.sharing.Leading;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.sharing.Shares;
import tagalong.domain.store.Store;
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

/** Answers consumers' apps. */
public final class ConsumerApi
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Answering answering;
  private final CrossOrigin crossOrigin;

  /** As it is deployed. */
  public ConsumerApi() {
    this(Wiring.fromEnvironment());
  }

  private ConsumerApi(Wiring aws) {
    this(
        aws.store(),
        aws.admission(),
        aws.recentClients(),
        aws.recentPrograms(),
        aws.intake(),
        aws.rejections(),
        aws.problems(),
        aws.identities(),
        aws.clock(),
        aws.random());
  }

  public ConsumerApi(
      Store store,
      Admission admission,
      RecentClients clients,
      RecentPrograms programs,
      Intake intake,
      Rejections rejections,
      ProblemReplies problems,
      Identities identities,
      Clock clock,
      RandomGenerator random) {
    TakingEvents events = new TakingEvents(clients, intake, rejections);
    Debugging debugging = new Debugging(events, identities.hearing());
    GivingTokens tokens = new GivingTokens(events, identities);
    TellingEvents telling = new TellingEvents(events, identities);
    GivingZones zones =
        new GivingZones(
            events,
            new ShowingZones(events, programs, identities.ofViewer(), identities.viewers()),
            identities.hearing());
    Map<Operation, Function<Call, Reply>> handlers = new EnumMap<>(Operation.class);
    handlers.putAll(
        Map.ofEntries(
            Map.entry(Operation.GIVE_CONSUMER_TOKEN, tokens::give),
            Map.entry(Operation.LOOK_AT_CONSUMER_TOKEN, tokens::look),
            Map.entry(Operation.TAKE_CONSUMER_TOKEN_BACK, tokens::takeBack),
            Map.entry(Operation.CONSUMER_EVENT, telling::tell),
            Map.entry(Operation.CONSUMER_NAMED_EVENT, telling::tell),
            Map.entry(Operation.DEBUG_LOGS, debugging::logs),
            Map.entry(Operation.DEBUG_METRICS, debugging::metrics),
            Map.entry(Operation.APP_ZONE, zones::give),
            Map.entry(Operation.APP_NAMED_ZONE, zones::give)));
    resources(store, programs, events, identities, clock, random)
        .forEach(resource -> handlers.putAll(resource.operations()));
    Owners owners = new Owners(identities.seeing());
    Shareables shareables = new Shareables(store);
    Introducing introducing = new Introducing(events, identities.hearing(), identities.seeing());
    Landings landings = new Landings(clients, programs);
    MakingShareables making = new MakingShareables(store, landings, programs, clock);
    Stream.of(
            new MakingLinks(owners, shareables, making, introducing),
            new ChoosingCodes(owners, making),
            new MakingLegacyLinks(owners, shareables, making, introducing, programs, problems),
            new Sharing(
                events,
                identities.hearing(),
                owners,
                shareables,
                new Leading(shareables, landings, programs)),
            new MailingMyself(events, identities.hearing(), owners, programs),
            new LookingAtShares(owners, new Shares(store, programs), new People(store), problems))
        .forEach(resource -> handlers.putAll(resource.operations()));
    this.crossOrigin = new CrossOrigin(clients);
    this.answering = new Answering(FunctionName.CONSUMER_API, admission, problems, handlers);
  }

  /** What somebody asks of themselves. */
  private static List<Resource> resources(
      Store store,
      RecentPrograms programs,
      TakingEvents events,
      Identities identities,
      Clock clock,
      RandomGenerator random) {
    Gate gate = new Gate(identities.seeing());
    AskingForPeople people = new AskingForPeople(events, store);
    return List.of(
        new AskingWhoIAm(gate),
        new ChangingMyself(events, identities.hearing(), gate),
        new AskingForMyRewards(gate, store),
        new AskingForMyFriends(gate, store),
        new AskingForMySteps(gate, store),
        new ListingMyAudiences(gate),
        people,
        new AskingForAttachments(people, store),
        new KeepingAttachments(gate, store, clock, random),
        new ProvingWhoIAm(events, identities.hearing(), store),
        new ClaimPages(
            events, identities, programs, new ProvingByMail(store, identities.tokens(), clock)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return ApiGateway.response(crossOrigin.answer(ApiGateway.request(event), answering::answer));
  }
}
