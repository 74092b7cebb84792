package tagalong.consumerapi;

import tagalong.domain.consumer.Seeing;
import tagalong.domain.consumer.Seeing.Seen;
import tagalong.domain.event.Container;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** Lets consumers see what is theirs, and what is private only when they have proven it is. */
record Gate(Seeing seeing) {
  Seen seen(Call call) {
    return seeing.by(call.consumer(), Container.PRODUCTION);
  }

  Seen privately(Call call) {
    return privately(call, Container.PRODUCTION);
  }

  /**
   * @throws Problem.Raised when they have not proven who they are, or have become part of somebody
   *     else since
   */
  Seen privately(Call call, Container container) {
    Seen seen = seeing.by(call.consumer(), container);
    if (!seen.privately()) {
      throw new Problem(
              ErrorCode.ACCESS_DENIED,
              "This is private. Prove who you are: with a JWT, or by the link of"
                  + " POST /api/v4/me/send-verification-email.")
          .raised();
    }
    return seen;
  }
}
