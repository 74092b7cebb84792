package tagalong.consumerapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.PersonKey;
import tagalong.domain.message.PlainWords;
import tagalong.domain.reaction.OwnWords;
import tagalong.domain.sharing.Share;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.sharing.Wanted;

/** Reads what somebody wants to share, and refuses what cannot be. */
final class Invitation {
  /** Of the published contract. */
  private static final int MOST_RECIPIENTS = 25;

  /** Who somebody is their token says, and what makes a share one stands beside the data. */
  private static final List<String> NOT_DATA =
      List.of("email", "partner_user_id", "person_id", "jwt", "id_token", "access_token");

  private final Wanted wanted;
  private final Map<String, @Nullable Object> data = new LinkedHashMap<>();

  Invitation(Wanted wanted) {
    this.wanted = wanted;
    wanted.object("data").ifPresent(data::putAll);
    NOT_DATA.forEach(data::remove);
  }

  Map<String, @Nullable Object> data() {
    return data;
  }

  Invitation with(String name, Object value) {
    data.put(name, value);
    return this;
  }

  Invitation channel(Optional<String> channel) {
    return with(
        Share.CHANNEL,
        channel.orElseThrow(
            () -> refused(ErrorCode.CHANNEL_MISSING, "Say by which channel it is shared.")));
  }

  /**
   * @param missing the code for none
   * @param status of none, and of one that is too long
   */
  Invitation message(ErrorCode missing, int status) {
    String text =
        wanted
            .text("message")
            .orElseThrow(() -> refused(missing, "Say in message what to tell the friend.", status));
    if (text.length() > OwnWords.LONGEST_MESSAGE) {
      throw new Problem(
              ErrorCode.INVALID_MESSAGE_LENGTH,
              "A message has at most %d characters.".formatted(OwnWords.LONGEST_MESSAGE))
          .answeredWith(status)
          .raised();
    }
    if (PlainWords.holdControls(text)) {
      throw refused(
          ErrorCode.INVALID_SHARE_MESSAGE_CHARACTERS, "The message holds control characters.");
    }
    if (PlainWords.holdLink(text)) {
      throw refused(
          ErrorCode.INVALID_SHARE_MESSAGE_LINK,
          "The message holds the address of a page. Leave it out: the share link goes along.");
    }
    return with(OwnWords.MESSAGE, text);
  }

  Invitation subject() {
    Optional<String> subject = wanted.text("subject");
    if (subject.filter(text -> text.length() > OwnWords.LONGEST_SUBJECT).isPresent()) {
      throw refused(
          ErrorCode.INVALID_SUBJECT_LENGTH,
          "A subject has at most %d characters.".formatted(OwnWords.LONGEST_SUBJECT));
    }
    if (subject.filter(text -> text.chars().anyMatch(Character::isISOControl)).isPresent()) {
      throw refused(
          ErrorCode.INVALID_SHARE_SUBJECT_CHARACTERS, "The subject holds control characters.");
    }
    if (subject.filter(PlainWords::holdLink).isPresent()) {
      throw refused(
          ErrorCode.INVALID_SHARE_SUBJECT_LINK, "The subject holds the address of a page.");
    }
    subject.ifPresent(text -> with(OwnWords.SUBJECT, text));
    return this;
  }

  /** The addresses among the texts, each once; all of them are addresses, and not too many. */
  static List<String> addresses(List<String> texts, ErrorCode invalid, int tooMany) {
    Set<String> addresses = new LinkedHashSet<>();
    for (String text : texts) {
      addresses.add(
          PersonKey.ofEmail(text)
              .map(PersonKey::value)
              .orElseThrow(
                  () ->
                      new Problem(
                              invalid,
                              "A recipient is no address. Check how it is written.",
                              Map.of("recipient", shown(text)))
                          .raised()));
    }
    if (addresses.size() > MOST_RECIPIENTS) {
      throw new Problem(
              ErrorCode.INVALID_RECIPIENT_SIZE,
              "Share with at most %d friends at once.".formatted(MOST_RECIPIENTS))
          .answeredWith(tooMany)
          .raised();
    }
    return List.copyOf(addresses);
  }

  private static String shown(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100);
  }

  static Problem.Raised refused(ErrorCode code, String message) {
    return new Problem(code, message).raised();
  }

  static Problem.Raised refused(ErrorCode code, String message, int status) {
    return new Problem(code, message).answeredWith(status).raised();
  }
}
