package tagalong.adminapi;

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
import tagalong.aws.Wiring;
import tagalong.aws.http.ApiGateway;
import tagalong.domain.asset.Depot;
import tagalong.domain.asset.FileAssets;
import tagalong.domain.audience.Audiences;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.client.SftpDestinations;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.imports.Imports;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.message.OptOuts;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Conversions;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reward.Rewards;
import tagalong.domain.sharing.Landings;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.sharing.Shares;
import tagalong.domain.store.Store;
import tagalong.domain.webhook.Reach;
import tagalong.domain.webhook.Webhooks;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Answering;
import tagalong.wire.http.Call;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;
import tagalong.wire.program.ProgramFile;

/** Answers what companies ask, and does what they set up. */
public final class AdminApi
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** A function's answer has at most 6 MB; the rest is for the envelope. */
  private static final int LARGEST_ANSWER = 5 * 1024 * 1024;

  private final Answering answering;
  private final ProblemReplies problems;

  /** As it is deployed. */
  public AdminApi() {
    this(Wiring.fromEnvironment());
  }

  private AdminApi(Wiring aws) {
    this(
        aws.store(),
        aws.admission(),
        aws.problems(),
        new ProgramFile(),
        Reach.PUBLIC,
        Addresses.secure(),
        aws.depot(),
        aws.clock(),
        aws.random());
  }

  /**
   * @param reader reads programs that are sent to be published
   * @param reach where webhooks may lead
   * @param addresses where program domains are reached
   * @param depot where uploaded files lie
   * @param random makes tokens and secrets, so it must be one that nobody can predict
   */
  public AdminApi(
      Store store,
      Admission admission,
      ProblemReplies problems,
      ProgramFile reader,
      Reach reach,
      Addresses addresses,
      Depot depot,
      Clock clock,
      RandomGenerator random) {
    this.problems = problems;
    this.answering =
        new Answering(
            FunctionName.ADMIN_API,
            admission,
            problems,
            operations(resources(store, reader, reach, addresses, depot, clock, random)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Reply reply = answering.answer(ApiGateway.request(event));
    return ApiGateway.response(
        reply.body().size() <= LARGEST_ANSWER
            ? reply
            : problems.reply(
                new Problem(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "The answer would be too large. Ask for fewer at once, with limit.")));
  }

  private static List<Resource> resources(
      Store store,
      ProgramFile reader,
      Reach reach,
      Addresses addresses,
      Depot depot,
      Clock clock,
      RandomGenerator random) {
    Clients clients = new Clients(store);
    People people = new People(store);
    Rewards rewards = new Rewards(store);
    Programs programs = new Programs(store, clock);
    FindingPeople finding = new FindingPeople(people);
    Secrets secrets = new Secrets(random);
    RecentPrograms recent = new RecentPrograms(programs, clock);
    Landings landings = new Landings(new RecentClients(clients, clock), recent);
    MakingShareables making = new MakingShareables(store, landings, recent, clock);
    LinkDomains domains = new LinkDomains(clients, addresses);
    Intake intake = new Intake(store, clock, random);
    SftpDestinations destinations = new SftpDestinations(store);
    AssetsAtHand assets = new AssetsAtHand(new FileAssets(store), depot, clock);
    return List.of(
        new AskingForRewards(rewards, clock),
        new AskingWhatBecameOfRewards(new FindingRewards(rewards)),
        new SummingUpRewards(rewards, clock),
        new MovingRewards(
            new FindingRewards(rewards),
            new Intake(store, clock, random),
            new Fulfilling(store, clock, random)),
        new AskingForPeople(finding, people),
        new IdentifyingPeople(finding, people, intake, clock),
        new PersonData(finding, people, intake, clock),
        new AskingWherePeopleWere(finding, people),
        new AskingForJourneys(finding, people),
        new AskingForSteps(finding, people),
        new AskingForPersonRewards(finding, rewards),
        new AskingForRelationships(finding, people),
        new PersonLinks(finding, new Shareables(store), making, domains),
        new AskingForShares(finding, new Shares(store, recent), people, domains),
        new Explaining(finding, people),
        new ExplainingEvents(
            finding, people, programs, new Following(store, people, rewards, programs)),
        new BlockingPeople(finding, intake, clock),
        new DecidingSteps(new Conversions(programs, people), intake, clock),
        new SettingUpAudiences(new Audiences(store), clock),
        new Memberships(finding, new Audiences(store), intake, clock),
        new KeepingFiles(assets, depot, clock, random),
        new FetchingFiles(assets, depot, clock),
        new AskingForBatches(new Imports(store)),
        new OrderingBatches(new Imports(store), assets, depot, clock, random),
        new AskingWhatWentWrong(
            new Rejections(store, clock, random), new Parking(store, clock), clock),
        new SettingUpClients(clients, secrets, clock),
        new SettingUpTokens(clients, secrets, clock),
        new SettingUpJwtKeys(clients, clock),
        new AskingForOptOuts(new OptOuts(store)),
        new SettingUpWebhooks(new Webhooks(store), reach, secrets, clock),
        new CallingWebhooks(store, secrets, clock),
        new SettingUpSftpUsers(clients, clock),
        new SettingUpSftpDestinations(destinations, clients, secrets, clock),
        new SyncingSftpDestinations(destinations, new FileAssets(store), depot, reach, clock),
        new SettingUpSshKeys(destinations, secrets, clock),
        new PublishingPrograms(programs, new Audiences(store), reader, clock),
        new StockingCoupons(
            programs, new Coupons(store), new Fulfilling(store, clock, random), clock));
  }

  private static Map<Operation, Function<Call, Reply>> operations(List<Resource> resources) {
    Map<Operation, Function<Call, Reply>> operations = new EnumMap<>(Operation.class);
    resources.forEach(resource -> operations.putAll(resource.operations()));
    return operations;
  }
}
