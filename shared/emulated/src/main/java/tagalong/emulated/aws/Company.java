package tagalong.emulated.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Token;
import tagalong.domain.program.Program;
import tagalong.domain.program.Programs;
import tagalong.domain.store.Store;
import tagalong.testkit.installation.Installation;

/** A client of its own on emulated AWS, with a program domain, an admin token and a program. */
public final class Company implements Installation {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Emulators look at their streams about once a second, and again a second after a failure. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final EmulatedAws aws;
  private final String id;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int mailsBefore;

  private Company(EmulatedAws aws, String id) throws IOException {
    this.aws = aws;
    this.id = id;
    this.mailsBefore = everyMail().size();
  }

  /**
   * Founds it.
   *
   * @param id digits
   */
  public static Company on(EmulatedAws aws, String id, Program program) throws IOException {
    Store store = aws.store();
    Instant start = Instant.EPOCH;
    Clients clients = new Clients(store);
    clients.add(new Client(id, "Company " + id, "secret of " + id, 4, start));
    Company company = new Company(aws, id);
    clients.add(new Domain(company.host(), id));
    String hash = Token.hashOf(company.token());
    Set<Scope> all = Set.of(Scope.values());
    clients.add(
        new Token(hash.substring(0, 12), hash, id, "admin", all, start, Optional.empty(), false));
    new Programs(store, Clock.systemUTC()).publish(id, program, Optional.empty());
    return company;
  }

  public String id() {
    return id;
  }

  /** Its program domain. */
  public String host() {
    return "share-" + id + ".acme.example";
  }

  private String token() {
    return "token-of-" + id;
  }

  @Override
  public HttpResponse<String> get(String path) {
    return exchange(request(path).GET());
  }

  @Override
  public HttpResponse<String> post(String path, Object body) {
    try {
      return post(
          path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Posts anything. */
  public HttpResponse<String> post(String path, String type, BodyPublisher body) {
    return exchange(request(path).header("Content-Type", type).POST(body));
  }

  /** A request with the token, for the program domain. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(aws.http() + path))
        .timeout(Duration.ofMinutes(1))
        .header("Host", host())
        .header("Authorization", "Bearer " + token());
  }

  public HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void drop(String name, byte[] content) {
    try (S3Client s3 = aws.clients().s3()) {
      s3.putObject(
          object -> object.bucket(aws.bucket()).key("drop/" + id + "/events/" + name),
          RequestBody.fromBytes(content));
    }
  }

  @Override
  public void settle() {
    Awaitility.await("nothing left to be done")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> aws.host().quietFor(QUIET));
  }

  @Override
  public List<String> mailed() throws IOException {
    List<String> all = everyMail();
    return all.subList(mailsBefore, all.size());
  }

  private List<String> everyMail() throws IOException {
    List<String> mailed = new ArrayList<>();
    HttpResponse<String> reply = exchange(HttpRequest.newBuilder(aws.mailbox()));
    for (JsonNode account : JSON.readTree(reply.body()).path("messages")) {
      account.forEach(mail -> mail.path("To").forEach(to -> mailed.add(to.asText())));
    }
    return mailed;
  }
}
