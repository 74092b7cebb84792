package tagalong.wire.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Reach;
import tagalong.domain.webhook.Webhook;
import tagalong.wire.contract.Headers;

/**
 * Calls over HTTP. It follows no redirect, keeps no cookie, reads nothing of an answer but its
 * status, and an attempt ends when its time is over, whatever the server there does meanwhile.
 */
public final class HttpCaller implements Caller {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int MOST_AT_ONCE = 100;
  private final Duration longest;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook watch").factory());

  public HttpCaller(Reach reach) {
    this(reach, LONGEST);
  }

  HttpCaller(Reach reach, Duration longest) {
    this.longest = longest;
    this.client = client(reach, Timeout.of(longest));
  }

  private static CloseableHttpClient client(Reach reach, Timeout longest) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AdmittedAddresses(reach))
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(longest)
                        .setSocketTimeout(longest)
                        .build())
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(longest)
                .setResponseTimeout(longest)
                .build())
        .setUserAgent("Tagalong")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  @Override
  public Answer call(Webhook webhook, Notice notice) {
    HttpPost post = post(webhook, notice);
    ScheduledFuture<?> end = watch.schedule(post::abort, longest.toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
      return response.getCode() == HttpStatus.SC_OK
          ? new Answer.Taken()
          : new Answer.Declined("The server answered %d.".formatted(response.getCode()));
    } catch (IOException failed) {
      return new Answer.Silent(post.isAborted() ? tooLate() : said(failed));
    } finally {
      end.cancel(false);
    }
  }

  private static HttpPost post(Webhook webhook, Notice notice) {
    byte[] body = NoticeBody.write(notice.about());
    HttpPost post = new HttpPost(webhook.url());
    post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    post.setHeader(Headers.IDEMPOTENCY_KEY, notice.about().id());
    Proof.of(webhook.authentication(), body)
        .ifPresent(header -> post.setHeader(header.getKey(), header.getValue()));
    return post;
  }

  /** In words of our own: what others say may hold what is secret. */
  private String said(IOException failed) {
    return switch (failed) {
      case AdmittedAddresses.NotAdmitted elsewhere ->
          "Its address is of a network that only this server reaches, and is not called.";
      case UnknownHostException unknown -> "There is no server of that name.";
      case SocketTimeoutException late -> tooLate();
      case SSLException insecure -> "No secure connection was possible: is its certificate valid?";
      default -> "The connection failed.";
    };
  }

  private String tooLate() {
    return "There was no answer within %d seconds.".formatted(longest.toSeconds());
  }
}
