package tagalong.adminapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.http.Call;

/** Finds people by id or key; whoever turned out to be somebody else answers as that person. */
final class FindingPeople {
  private static final int LONGEST_ID = 19;
  private final People people;

  FindingPeople(People people) {
    this.people = people;
  }

  /** What is no id of a person may be the id of something else, and is never looked up. */
  static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ID
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * @throws tagalong.wire.contract.Problem.Raised when the client has no such person
   */
  Found named(Call call) {
    String id = call.parameter("person_id").orElse("");
    return byId(call.client(), id)
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.PERSON_NOT_FOUND, "person_id", id, "There is no such person."));
  }

  List<Found> byKeys(Client client, Stream<PersonKey> keys) {
    return keys.map(key -> client.personIds().of(key))
        .distinct()
        .flatMap(id -> byId(client, id).stream())
        .distinct()
        .toList();
  }

  /** Everything that was kept for a person, also before somebody turned out to be that person. */
  Stream<Subject> subjects(Client client, Head head) {
    return people.subjects(client.personIds(), head);
  }

  Optional<Found> byId(Client client, String id) {
    List<Head> heads = new ArrayList<>();
    for (Container container : Container.values()) {
      if (isId(id)) {
        people.head(new Subject(new World(client.id(), container), id)).ifPresent(heads::add);
      }
    }
    return heads.isEmpty() ? Optional.empty() : Optional.of(new Found(heads));
  }
}
