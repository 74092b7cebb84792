package tagalong.aws.store;

import java.util.Arrays;
import java.util.Optional;
import tagalong.domain.store.Family;

/** What the tables of the four families are called in this installation. */
public record TableNames(String events, String people, String programs, String agenda) {

  public String of(Family family) {
    return switch (family) {
      case EVENTS -> events;
      case PEOPLE -> people;
      case PROGRAMS -> programs;
      case AGENDA -> agenda;
    };
  }

  /** The family that a table holds; empty when it is none of ours. */
  public Optional<Family> familyOf(String table) {
    return Arrays.stream(Family.values()).filter(family -> of(family).equals(table)).findFirst();
  }
}
