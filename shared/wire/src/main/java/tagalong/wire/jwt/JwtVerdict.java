package tagalong.wire.jwt;

import java.util.List;
import java.util.Map;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** What a JWT is worth. */
public sealed interface JwtVerdict {
  /**
   * The company says who somebody is.
   *
   * @param keys all that it says of that, at least one
   * @param data what else it says, the names of the identity among it
   */
  record Proven(List<PersonKey> keys, Data data) implements JwtVerdict {
    public Proven {
      keys = List.copyOf(keys);
    }
  }

  /** The company said so once: it labels, and proves nothing any more. */
  record Expired(Data data) implements JwtVerdict {}

  /** It is not the company's, or nothing that we understand. */
  record Refused(Reason reason, String description) implements JwtVerdict {
    public Problem problem() {
      return new Problem(
          ErrorCode.JWT_ERROR,
          "The JWT does not say who this is. " + description,
          Map.of("reason", reason.text(), "description", description));
    }
  }

  /** Why a JWT is refused. */
  enum Reason {
    MALFORMED,
    UNSUPPORTED,
    UNKNOWN_KID,
    WRONG_ALGORITHM,
    INVALID_SIGNATURE,
    NOT_YET_VALID,
    MISSING_IDENTITY;

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
