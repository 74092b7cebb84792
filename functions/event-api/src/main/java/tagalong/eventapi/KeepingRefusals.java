package tagalong.eventapi;

import java.util.function.Supplier;
import tagalong.domain.intake.Rejections;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** Keeps what is refused, so that nothing a client sends is lost. */
final class KeepingRefusals {
  private final Rejections rejections;

  KeepingRefusals(Rejections rejections) {
    this.rejections = rejections;
  }

  /** The reply, or the same problem once what was sent is kept. */
  Reply watch(Call call, Supplier<Reply> answering) {
    try {
      return answering.get();
    } catch (Problem.Raised refused) {
      keep(call, refused.problem(), call.request().body().text());
      throw refused;
    }
  }

  /**
   * @param raw what was sent
   */
  void keep(Call call, Problem problem, String raw) {
    String who = call.operation().method() + " " + call.operation().path();
    rejections.keep(call.client().id(), who, problem.code().text(), problem.message(), raw);
  }
}
