package tagalong.local.conventions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tagalong.adminapi.AdminApi;
import tagalong.aws.store.InsertedRows;
import tagalong.aws.store.RowRecords;
import tagalong.aws.store.TableNames;
import tagalong.clock.ClockHandler;
import tagalong.consumerapi.ConsumerApi;
import tagalong.courier.Courier;
import tagalong.courier.CourierHandler;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.client.Scope;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.imports.Files;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.ticking.Redriving;
import tagalong.domain.ticking.Ticking;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Calling;
import tagalong.domain.webhook.Reach;
import tagalong.eventapi.EventApi;
import tagalong.fileimport.FileImport;
import tagalong.fileimport.Importing;
import tagalong.reactor.Reactor;
import tagalong.reactor.ReactorHandler;
import tagalong.tagbeacon.TagBeacon;
import tagalong.testkit.asset.DepotInMemory;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.consumer.Identities;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.template.Home;
import tagalong.wire.template.Letters;

/** All functions over one store in memory, with clients, tokens and a program. */
final class FunctionsInMemory {
  private static final TableNames TABLES =
      new TableNames("tagalong-events", "tagalong-people", "tagalong-programs", "tagalong-agenda");

  private final InMemoryStore store = new InMemoryStore();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final Random random = new Random(1);
  private final Clients clients = new Clients(store);
  private final RecentClients recent = new RecentClients(clients, clock);
  private final RecentPrograms programs = new RecentPrograms(new Programs(store, clock), clock);
  private final Identities identities = Identities.over(store, recent, programs, clock, random);
  private final Admission admission =
      new Admission(new Authenticating(recent, clock), identities.admitting(), new Limits(clock));
  private final Intake intake = new Intake(store, clock, random);
  private final Rejections rejections = new Rejections(store, clock, random);
  private final ProblemReplies problems = new ProblemReplies(random);
  private final Parking parking = new Parking(store, clock);
  private final Reacting reacting = new Reacting(store, clock);
  private final Fulfilling fulfilling = new Fulfilling(store, clock, random);
  private final Delivering delivering =
      new Delivering(
          store, new TakingAnything(), new Letters(client -> List.of(), Addresses.secure()), clock);
  private final Calling calling =
      new Calling(store, (webhook, call) -> new Caller.Answer.Taken(), pause -> {}, clock);
  private final InsertedRows rows = new InsertedRows(new RowRecords(TABLES), parking);
  private final List<String> held = new ArrayList<>();

  FunctionsInMemory() {
    TwoClients.settle(store);
    for (String id : List.of("1", "1001")) {
      clients.add(new Client(id, "Client " + id, "secret", 1, clock.instant()));
    }
    clients.add(TwoClients.token("acme-admin", TwoClients.ACME, Scope.CLIENT_ADMIN));
    clients.add(TwoClients.token("acme-superuser", TwoClients.ACME, Scope.CLIENT_SUPERUSER));
    publish("refer-a-friend");
  }

  private void publish(String program) {
    ProgramReading read =
        new ProgramFile().read(Path.of("../../programs", program, "program.yaml"));
    new Programs(store, clock)
        .publish(
            TwoClients.ACME.id(), ((ProgramReading.Understood) read).program(), Optional.empty());
  }

  TagBeacon tagBeacon() {
    return new TagBeacon(
        admission, recent, programs, intake, rejections, problems, identities, store);
  }

  ConsumerApi consumerApi() {
    return new ConsumerApi(
        store,
        admission,
        recent,
        new RecentPrograms(new Programs(store, clock), clock),
        intake,
        rejections,
        problems,
        identities,
        clock,
        random);
  }

  EventApi eventApi() {
    return new EventApi(
        admission,
        intake,
        rejections,
        problems,
        programs,
        new People(store),
        new Home(clients::domains, Addresses.secure()));
  }

  FileImport fileImport() {
    return new FileImport(clients, new Importing(store, intake, rejections, this::hold, clock));
  }

  ReactorHandler reactor() {
    return new ReactorHandler(rows, new Reactor(reacting, fulfilling, parking));
  }

  CourierHandler courier() {
    return new CourierHandler(rows, new Courier(delivering, calling, parking));
  }

  ClockHandler clock() {
    Redriving redriving = new Redriving(parking, reacting, fulfilling, delivering, calling);
    return new ClockHandler(
        new Ticking(store, clock, reacting, delivering, calling, redriving, fulfilling));
  }

  AdminApi adminApi() {
    return new AdminApi(
        store,
        admission,
        problems,
        new ProgramFile(),
        Reach.PUBLIC,
        Addresses.secure(),
        new DepotInMemory(),
        clock,
        random);
  }

  /** The keys of the files that were asked for. */
  List<String> held() {
    return held;
  }

  private Files.Held hold(String key) {
    held.add(key);
    return new Files.Held() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(
            "email\nann@example.com\n".getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void copyTo(String path) {}

      @Override
      public void archive(Instant at) {}

      @Override
      public void addToArchive(String name, Files.Writing writing) throws IOException {
        writing.to(OutputStream.nullOutputStream());
      }

      @Override
      public void close() {}
    };
  }

  private record TakingAnything() implements Mailer {
    @Override
    public boolean sendsOnce() {
      return true;
    }

    @Override
    public Handover send(Mail mail) {
      return new Handover.Taken();
    }
  }
}
