package tagalong.aws.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer.Handover;
import tagalong.domain.message.Mailer.MailerUnavailable;

/** What SES answers, and what that means for a mail. */
class SesMailerTest {
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer ses = unstarted();
  private volatile String asked = "";
  private String error = "";
  private int status = 200;

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @BeforeEach
  void answer() {
    ses.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] body = "{\"message\":\"said SES\"}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    ses.start();
  }

  @AfterEach
  void stop() {
    ses.stop(0);
  }

  @Test
  void aMailIsTaken() {
    assertThat(send()).isEqualTo(new Handover.Taken());
    assertThat(asked)
        .contains("List-Unsubscribe", "<https://share.acme.example/unsubscribe?claim=x>")
        .contains("List-Unsubscribe=One-Click");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MessageRejected",
        "MailFromDomainNotVerifiedException",
        "SendingPausedException",
        "AccountSuspendedException",
        "LimitExceededException",
        "TooManyRequestsException"
      })
  void whatAnOperatorCanMendIsPostponed(String type) {
    status = 400;
    error = type;
    assertThat(send()).isInstanceOf(Handover.Postponed.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  void whatWillNeverDoIsDeclined() {
    status = 400;
    error = "BadRequestException";
    assertThat(send()).isInstanceOf(Handover.Declined.class);
  }

  @Test
  void whatMayHaveBeenDoneIsNotSentAgainByItself() {
    status = 500;
    error = "InternalServerError";
    assertThatThrownBy(this::send).isInstanceOf(MailerUnavailable.class);
    assertThat(calls).hasValue(1);
  }

  private Handover send() {
    SesMailer mailer =
        new SesMailer(
            SesMailer.client()
                .endpointOverride(URI.create("http://127.0.0.1:" + ses.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build(),
            "hello@acme.example",
            Optional.empty());
    return mailer.send(
        new Mail(
            "m-1",
            "ann@example.com",
            "Hello",
            "<p>Hello</p>",
            "Hello",
            Optional.of("https://share.acme.example/unsubscribe?claim=x")));
  }
}
