package tagalong.aws;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tagalong.aws.files.BucketDepot;
import tagalong.aws.files.BucketFiles;
import tagalong.aws.mail.SesMailer;
import tagalong.aws.store.DynamoStore;
import tagalong.aws.store.InsertedRows;
import tagalong.aws.store.Patience;
import tagalong.aws.store.RowRecords;
import tagalong.domain.asset.Depot;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.imports.Files;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mailer;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Directories;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Store;
import tagalong.domain.ticking.Redriving;
import tagalong.domain.ticking.Ticking;
import tagalong.domain.webhook.Calling;
import tagalong.domain.webhook.Reach;
import tagalong.wire.consumer.Identities;
import tagalong.wire.directory.Lists;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.row.RowJson;
import tagalong.wire.template.Home;
import tagalong.wire.template.Letters;
import tagalong.wire.webhook.HttpCaller;
import tagalong.wire.webhook.Pause;

/** What functions are made of on AWS. Each part is made when it is first asked for. */
public final class Wiring {
  /** Where a layer of the functions puts it that has one. */
  private static final Path COUNTRIES = Path.of("/opt/countries.csv");

  private final Supplier<Settings> settings;
  private final Supplier<Store> store = new Once<>(this::dynamo);
  private final Supplier<RandomGenerator> random = new Once<>(SecureRandom::new);
  private final Supplier<RecentClients> recentClients =
      new Once<>(() -> new RecentClients(clients(), clock()));
  private final Supplier<RecentPrograms> recentPrograms =
      new Once<>(() -> new RecentPrograms(new Programs(store(), clock()), clock()));
  private final Supplier<Directories> directories = new Once<>(() -> Lists.besides(COUNTRIES));
  private final Supplier<Identities> identities =
      new Once<>(
          () -> Identities.over(store(), recentClients(), recentPrograms(), clock(), random()));

  public Wiring(Supplier<Settings> settings) {
    this.settings = new Once<>(settings);
  }

  /** As it is deployed: primed before a snapshot of the function is taken. */
  public static Wiring fromEnvironment() {
    Wiring wiring = new Wiring(Settings::fromEnvironment);
    Priming.beforeSnapshots(wiring::prime);
    return wiring;
  }

  // what everything rests on

  public Settings settings() {
    return settings.get();
  }

  public Clock clock() {
    return Clock.systemUTC();
  }

  /** Draws from the operating system, so that copies of one snapshot do not draw the same. */
  public RandomGenerator random() {
    return random.get();
  }

  public Store store() {
    return store.get();
  }

  /** The bucket that clients drop files into. */
  public Files files() {
    return new BucketFiles(BucketFiles.client().build(), settings().filesBucket());
  }

  /** Where uploaded files lie; one client for a function. */
  public Depot depot() {
    return new BucketDepot(
        BucketFiles.client().build(),
        new Once<>(() -> S3Presigner.create()),
        settings().filesBucket(),
        clock());
  }

  public Mailer mailer() {
    return new SesMailer(
        SesMailer.client().build(), settings().mailFrom(), settings().mailConfigurationSet());
  }

  // who is let in

  public Clients clients() {
    return new Clients(store());
  }

  /** One for a function, because it remembers. */
  public RecentClients recentClients() {
    return recentClients.get();
  }

  public Admission admission() {
    return new Admission(
        new Authenticating(recentClients(), clock()),
        identities().admitting(),
        new Limits(clock()));
  }

  /** One for a function, because it remembers. */
  public Identities identities() {
    return identities.get();
  }

  public ProblemReplies problems() {
    return new ProblemReplies(random());
  }

  // the path of an event

  public Intake intake() {
    return new Intake(store(), clock(), random());
  }

  /** One for a function, because it remembers. */
  public RecentPrograms recentPrograms() {
    return recentPrograms.get();
  }

  /** Where the links of clients live. */
  public Home home() {
    return new Home(clients()::domains, Addresses.secure());
  }

  public Rejections rejections() {
    return new Rejections(store(), clock(), random());
  }

  public InsertedRows insertedRows() {
    return new InsertedRows(new RowRecords(settings().tables()), parking());
  }

  public Reacting reacting() {
    return new Reacting(store(), clock(), directories.get());
  }

  public Fulfilling fulfilling() {
    return new Fulfilling(store(), clock(), random());
  }

  public Parking parking() {
    return new Parking(store(), clock());
  }

  public Delivering delivering() {
    return new Delivering(
        store(),
        mailer(),
        new Letters(clients()::domains, Addresses.secure(), recentClients()::byId),
        clock());
  }

  /** Webhooks lead to what everybody reaches, and nowhere else. */
  public Calling calling() {
    return new Calling(store(), new HttpCaller(Reach.PUBLIC), Pause::of, clock());
  }

  public Ticking ticking() {
    Delivering delivering = delivering();
    Calling calling = calling();
    Reacting reacting = reacting();
    Redriving redriving = new Redriving(parking(), reacting, fulfilling(), delivering, calling);
    return new Ticking(store(), clock(), reacting, delivering, calling, redriving, fulfilling());
  }

  /**
   * Reads a row that is not there, as every function may, and writes one down and reads it again,
   * so that the snapshot holds what that takes: classes, credentials, a tried way to DynamoDB.
   *
   * @throws tagalong.domain.store.StoreUnavailable when DynamoDB does not answer
   */
  void prime() {
    RowJson json = new RowJson();
    Client nobody = new Client("0", "nobody", "", 1, Instant.EPOCH);
    json.read(json.kind(nobody), json.write(nobody));
    store().get(new Key(Family.PROGRAMS, "priming", "priming"));
  }

  private Store dynamo() {
    return new DynamoStore(Patience.client(random()).build(), settings().tables(), random());
  }
}
