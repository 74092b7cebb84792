package tagalong.local.process;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import tagalong.adminapi.AdminApi;
import tagalong.clock.ClockTick;
import tagalong.courier.Courier;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.message.Delivering;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Feed;
import tagalong.eventapi.EventApi;
import tagalong.fileimport.Importing;
import tagalong.local.files.DropFolder;
import tagalong.local.mail.Mailbox;
import tagalong.local.mail.MailboxFolder;
import tagalong.local.mail.MailboxPage;
import tagalong.local.server.Deployment;
import tagalong.local.server.LocalServer;
import tagalong.local.store.SqliteStore;
import tagalong.reactor.Reactor;
import tagalong.tagbeacon.TagBeacon;
import tagalong.wire.http.Admission;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.template.Letters;

/** Everything on one machine, wired by hand: this page is its table of contents. */
public final class OneProcess implements AutoCloseable {
  private static final int LIVE_BATCH = 200;
  private static final int BULK_BATCH = 100;

  private final SqliteStore store;
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<String, String> where = new LinkedHashMap<>();
}
