package tagalong.courier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Webhook;

/** A company's server that answers as it is told, and takes everything when it is told nothing. */
final class ScriptedCaller implements Caller {
  static final Answer TAKEN = new Answer.Taken();
  static final Answer DECLINED = new Answer.Declined("The server answered 500.");
  static final Answer SILENT = new Answer.Silent("There was no answer within 5 seconds.");

  final List<String> called = Collections.synchronizedList(new ArrayList<>());
  private final Queue<Answer> answers = new ArrayDeque<>();
  private Answer otherwise = TAKEN;

  void answers(Answer... next) {
    answers.addAll(List.of(next));
  }

  void alwaysAnswers(Answer answer) {
    otherwise = answer;
  }

  /** The ids of what is told, in the order in which it is. */
  @Override
  public synchronized Answer call(Webhook webhook, Notice notice) {
    called.add(notice.about().id());
    return answers.isEmpty() ? otherwise : answers.remove();
  }
}
