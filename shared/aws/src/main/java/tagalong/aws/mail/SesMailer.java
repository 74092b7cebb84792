package tagalong.aws.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;

/** Hands mails over to SES, which sends each as often as it is handed over. */
public final class SesMailer implements Mailer {
  /** The tag by which what SES reports of a mail finds its message. */
  public static final String MESSAGE_TAG = "message";

  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final SesV2Client client;
  private final String from;
  private final Optional<String> configurationSet;

  /**
   * @param client best made by {@link #client}, which sends nothing twice by itself
   * @param from a verified address
   * @param configurationSet that reports what became of mail
   */
  public SesMailer(SesV2Client client, String from, Optional<String> configurationSet) {
    this.client = client;
    this.from = from;
    this.configurationSet = configurationSet;
  }

  /** A client that never repeats a call: whoever delivers knows what may be sent twice. */
  public static SesV2ClientBuilder client() {
    // Nor may the JDK send a POST again by itself when a connection breaks.
    System.setProperty("sun.net.http.retryPost", "false");
    return SesV2Client.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECTING).socketTimeout(ANSWER))
        .overrideConfiguration(
            settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }

  @Override
  public boolean sendsOnce() {
    return false;
  }

  @Override
  public Handover send(Mail mail) {
    try {
      client.sendEmail(request(mail));
      return new Handover.Taken();
    } catch (BadRequestException refused) {
      return new Handover.Declined(String.valueOf(refused.getMessage()));
    } catch (MessageRejectedException
        | MailFromDomainNotVerifiedException
        | SendingPausedException
        | AccountSuspendedException
        | LimitExceededException
        | TooManyRequestsException notNow) {
      // Mostly a sender that is not verified yet, or the sandbox: an operator can mend that.
      return new Handover.Postponed(String.valueOf(notNow.getMessage()));
    } catch (SdkException failed) {
      throw new MailerUnavailable("SES did not take it: " + failed.getMessage(), failed);
    }
  }

  private SendEmailRequest request(Mail mail) {
    Message letter =
        Message.builder()
            .subject(content(mail.subject()))
            .body(Body.builder().html(content(mail.html())).text(content(mail.text())).build())
            .headers(unsubscribing(mail))
            .build();
    SendEmailRequest.Builder request =
        SendEmailRequest.builder()
            .fromEmailAddress(from)
            .destination(to -> to.toAddresses(mail.to()))
            .content(content -> content.simple(letter))
            .emailTags(MessageTag.builder().name(MESSAGE_TAG).value(mail.id()).build());
    configurationSet.ifPresent(request::configurationSetName);
    return request.build();
  }

  /** By which mail programs show a button (RFC 8058). */
  private static List<MessageHeader> unsubscribing(Mail mail) {
    return mail.unsubscribe()
        .map(
            link ->
                List.of(
                    header("List-Unsubscribe", "<" + link + ">"),
                    header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")))
        .orElse(List.of());
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  private static Content content(String text) {
    return Content.builder().data(text).charset("UTF-8").build();
  }
}
