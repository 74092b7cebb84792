package tagalong.local.process;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import tagalong.adminapi.AdminApi;
import tagalong.consumerapi.ConsumerApi;
import tagalong.courier.Courier;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.imports.Upload;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.message.Delivering;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Feed;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.ticking.Redriving;
import tagalong.domain.ticking.Ticking;
import tagalong.domain.webhook.Calling;
import tagalong.domain.webhook.Reach;
import tagalong.eventapi.EventApi;
import tagalong.fileimport.Importing;
import tagalong.local.files.ClientFolders;
import tagalong.local.files.DropFolder;
import tagalong.local.files.FolderDepot;
import tagalong.local.files.FolderFiles;
import tagalong.local.files.OldFiles;
import tagalong.local.mail.Mailbox;
import tagalong.local.mail.MailboxFolder;
import tagalong.local.server.Deployment;
import tagalong.local.server.LocalServer;
import tagalong.local.sftp.SftpServer;
import tagalong.local.store.SqliteStore;
import tagalong.reactor.Reactor;
import tagalong.tagbeacon.TagBeacon;
import tagalong.wire.consumer.Identities;
import tagalong.wire.directory.Lists;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.template.Home;
import tagalong.wire.template.Letters;
import tagalong.wire.webhook.HttpCaller;
import tagalong.wire.webhook.Pause;

/** Everything on one machine, wired by hand: this page is its table of contents. */
public final class OneProcess implements AutoCloseable {
  private static final int LIVE_BATCH = 200;
  private static final int BULK_BATCH = 100;
  private static final Duration TICK = Duration.ofMinutes(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Alone alone;
  private final SqliteStore store;
  private final LocalServer server;
  private final SftpServer sftp;
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, String> where = new LinkedHashMap<>();

  private OneProcess(Path data, Listening listening, Reach reach, Clock clock) throws IOException {
    String host = listening.host();
    int port = listening.port();
    RandomGenerator random = new SecureRandom();
    alone = Alone.in(Files.createDirectories(data));
    store = opened(data);

    // what everything is done with
    Clients clients = new Clients(store);
    RecentClients recent = new RecentClients(clients, clock);
    RecentPrograms programs = new RecentPrograms(new Programs(store, clock), clock);
    Identities identities = Identities.over(store, recent, programs, clock, random);
    Admission admission =
        new Admission(new Authenticating(recent, clock), identities.admitting(), new Limits(clock));
    ProblemReplies problems = new ProblemReplies(random);
    Intake intake = new Intake(store, clock, random);
    Rejections rejections = new Rejections(store, clock, random);
    Parking parking = new Parking(store, clock);
    Reacting reacting = new Reacting(store, clock, Lists.besides(data.resolve("countries.csv")));
    Fulfilling fulfilling = new Fulfilling(store, clock, random);
    ClientFolders folders = new ClientFolders(data.resolve("drop"));
    FolderDepot depot = new FolderDepot(folders, clock, random);
    Path mailbox = data.resolve("mailbox");
    Addresses addresses = Addresses.onOneMachine(port);
    Delivering delivering =
        new Delivering(
            store,
            new MailboxFolder(mailbox, "Tagalong <no-reply@localhost>", clock),
            new Letters(clients::domains, addresses, recent::byId),
            clock);

    // the functions, in the order of the path of an event
    TagBeacon tagBeacon =
        new TagBeacon(admission, recent, programs, intake, rejections, problems, identities, store);
    ConsumerApi consumerApi =
        new ConsumerApi(
            store,
            admission,
            recent,
            programs,
            intake,
            rejections,
            problems,
            identities,
            clock,
            random);
    EventApi eventApi =
        new EventApi(
            admission,
            intake,
            rejections,
            problems,
            programs,
            new People(store),
            new Home(clients::domains, Addresses.onOneMachine(port)));
    Importing importing =
        new Importing(
            store,
            intake,
            rejections,
            new FolderFiles(folders, data.resolve("work")),
            clock,
            depot);
    Reactor reactor = new Reactor(reacting, fulfilling, parking);
    Calling calling = new Calling(store, new HttpCaller(reach), Pause::of, clock);
    Courier courier = new Courier(delivering, calling, parking);
    Redriving redriving = new Redriving(parking, reacting, fulfilling, delivering, calling);
    Ticking ticking =
        new Ticking(store, clock, reacting, delivering, calling, redriving, fulfilling);
    AdminApi adminApi =
        new AdminApi(
            store, admission, problems, new ProgramFile(), reach, addresses, depot, clock, random);

    // who is served first
    FirstClient first = new FirstClient(store, clock, random);
    Client client = first.find(ProgramFiles.referAFriend());
    AccessFile access = new AccessFile(data);
    String token =
        access
            .token()
            .filter(known -> first.administers(client, known))
            .orElseGet(() -> first.newToken(client));
    Path drop = folders.of(client.id());

    // what wakes the functions
    DropFolder dropFolder =
        new DropFolder(
            folders,
            clients::all,
            (owner, file) -> imported(importing, folders, owner, file),
            this::worker,
            stop);
    loop(
        "live",
        new FeedLoop(store, Feed.LIVE, LIVE_BATCH, true, reactor::react, parking::park, stop));
    loop(
        "facts",
        new FeedLoop(store, Feed.FACTS, LIVE_BATCH, true, reactor::react, parking::park, stop));
    loop(
        "bulk",
        new FeedLoop(store, Feed.BULK, BULK_BATCH, true, reactor::react, parking::park, stop));
    loop(
        "messages",
        new FeedLoop(
            store, Feed.MESSAGES, LIVE_BATCH, false, courier::deliver, parking::park, stop));
    loop("clock", new EveryNow(TICK, ticking::tick, stop));
    loop("expiry", new EveryNow(TICK, new Expiry(store, clock), stop));
    loop("drop folder", dropFolder);
    loop("old files", new EveryNow(AN_HOUR, new OldFiles(folders, clients::all, clock), stop));
    LocalPages pages = new LocalPages(new Health(store, dropFolder::waiting), new Mailbox(mailbox));
    sftp =
        SftpServer.open(
            host, listening.sftpPort(), data.resolve("sftp-host-key"), clients, folders);
    server =
        serve(
            host,
            port,
            Map.of(
                "TagBeacon", tagBeacon,
                "ConsumerApi", consumerApi,
                "EventApi", eventApi,
                "AdminApi", adminApi),
            pages,
            new LargeFiles(depot),
            problems);

    String url = "http://" + host + ":" + server.port();
    access.write(url, client.id(), token, drop, mailbox, sftp.port());
    where.put("server", url);
    where.put("mails", url + "/mailbox");
    where.put("health", url + "/health");
    where.put("SFTP", "sftp -P " + sftp.port() + " USER@" + host);
    where.put("drop files into", drop.resolve("events").toAbsolutePath().normalize().toString());
    where.put(
        "access token in", data.resolve("access.json").toAbsolutePath().normalize().toString());
    threads.forEach(Thread::start);
  }

  /**
   * Starts everything.
   *
   * @param reach where webhooks may lead
   * @throws IOException when it cannot start; the message tells people why and what to do
   */
  public static OneProcess start(Path data, Listening listening, Reach reach) throws IOException {
    return start(data, listening, reach, Clock.systemUTC());
  }

  /** As with the clock of this machine. */
  static OneProcess start(Path data, Listening listening, Reach reach, Clock clock)
      throws IOException {
    try {
      return new OneProcess(data, listening, reach, clock);
    } catch (StoreUnavailable unusable) {
      throw new IOException(unusable.getMessage(), unusable);
    }
  }

  /** What to find where, for people. */
  public Map<String, String> whereEverythingIs() {
    return Collections.unmodifiableMap(where);
  }

  /** Returns when the process is asked to end; the process then waits until this is closed. */
  public void awaitStop() throws InterruptedException {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.countDown();
                  await(closed);
                }));
    stop.await();
  }

  /** Stops taking requests, lets each loop finish what it is at, and closes the store. */
  @Override
  public void close() {
    server.close();
    sftp.close();
    stop.countDown();
    threads.forEach(OneProcess::join);
    store.close();
    alone.close();
    closed.countDown();
  }

  private static SqliteStore opened(Path data) throws IOException {
    try {
      return SqliteStore.open(data);
    } catch (IllegalStateException | UncheckedIOException unusable) {
      throw new IOException(unusable.getMessage(), unusable);
    }
  }

  private static LocalServer serve(
      String host,
      int port,
      Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> functions,
      LocalPages pages,
      LargeFiles largeFiles,
      ProblemReplies problems)
      throws IOException {
    try {
      return new LocalServer(
          host, port, Deployment.builtIn(), functions, pages, largeFiles, problems);
    } catch (UncheckedIOException taken) {
      throw new IOException(
          "cannot listen at port " + port + ": is it in use? Choose another with --port.", taken);
    }
  }

  private static void imported(Importing importing, ClientFolders folders, Client owner, Path file)
      throws IOException {
    Optional<String> ordered = folders.ordered(file);
    if (ordered.isPresent()) {
      importing.carryOut(owner, ordered.get());
      Files.deleteIfExists(file);
    } else {
      importing.run(
          new Upload(
              owner,
              folders.folder(file),
              file.getFileName().toString(),
              file.toString(),
              Optional.empty()));
    }
  }

  private void worker(Runnable work) {
    Thread.ofVirtual().name("import").start(work);
  }

  private void loop(String name, Runnable loop) {
    threads.add(Thread.ofPlatform().name(name).daemon().unstarted(loop));
  }

  private static void join(Thread thread) {
    try {
      thread.join(FAREWELL);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        System.getLogger(OneProcess.class.getName())
            .log(
                System.Logger.Level.WARNING,
                "stopped before everything had ended; nothing is lost");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
