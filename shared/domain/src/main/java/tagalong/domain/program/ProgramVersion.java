package tagalong.domain.program;

import java.time.Instant;
import tagalong.domain.store.Stored;

/**
 * A program as it was published once.
 *
 * @param number counts the versions of the program, from 1
 * @param effective events from then on are judged by it, unless a later version says otherwise
 */
public record ProgramVersion(
    String client, int number, Instant effective, Instant published, Program program)
    implements Stored {}
