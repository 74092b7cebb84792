package tagalong.domain.replay;

/**
 * Something stored that is not as log and ledger say.
 *
 * @param where the person, event, reward, message or code
 * @param what is wrong, as a sentence
 */
public record Difference(String where, String what) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
