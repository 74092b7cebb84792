package tagalong.adminapi;

import java.util.LinkedHashMap;
import java.util.Map;
import tagalong.domain.event.PersonKey;
import tagalong.domain.reward.Reward;
import tagalong.wire.contract.ErrorCode;

/** What is said of a reward with the state that it comes into. */
final class RewardWords {
  static final String OPERATOR = "operator_user_id";
  private static final String SENT_TO = "sent_to";
  private static final int LONGEST = 1000;

  private RewardWords() {}

  /**
   * @throws tagalong.wire.contract.Problem.Raised when something is said at too great a length
   */
  static Map<String, String> said(Sent sent) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String name : Reward.SAID) {
      if (!name.equals(OPERATOR) && !name.equals(SENT_TO)) {
        sent.text(name).ifPresent(text -> said.put(name, checked(name, text)));
      }
    }
    // As email it would say who the event is about.
    sent.text("email").ifPresent(text -> said.put(SENT_TO, checked("email", text)));
    return said;
  }

  static String sentTo(Map<String, String> said, Reward reward) {
    return said.getOrDefault(SENT_TO, reward.key(PersonKey.Kind.EMAIL).orElse(""));
  }

  private static String checked(String name, String text) {
    if (text.length() > LONGEST) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER, name, text, name + " has at most 1000 characters.");
    }
    return text;
  }
}
