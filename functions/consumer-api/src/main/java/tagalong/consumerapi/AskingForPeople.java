package tagalong.consumerapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tagalong.domain.client.Client;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Profile;
import tagalong.domain.store.Store;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.PublicPerson;

/** What anybody may know of a person whose id they were given. Nobody can guess one. */
final class AskingForPeople implements Resource {
  private static final int LONGEST_ID = 19;
  private final TakingEvents events;
  private final People people;

  AskingForPeople(TakingEvents events, Store store) {
    this.events = events;
    this.people = new People(store);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.PUBLIC_PERSON, this::person, Operation.PICTURE_OF_PERSON, this::picture);
  }

  private Reply person(Call call) {
    Head head = head(call);
    return Reply.json(200, PublicPerson.of(head.subject().id(), Profile.of(Optional.of(head))));
  }

  private Reply picture(Call call) {
    String address = Profile.of(Optional.of(head(call))).picture().orElse("");
    return new Reply(
        200,
        Map.of(
            "Content-Type", "text/plain; charset=utf-8",
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store"),
        List.of(),
        Body.of(address));
  }

  /** Whom the path of a call names. */
  Head head(Call call) {
    Client client = events.client(call);
    String id = call.parameter("personId").orElse("");
    if (id.isEmpty()
        || id.length() > LONGEST_ID
        || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new Problem(ErrorCode.INVALID_PERSON_ID, "The id of a person has digits only.")
          .raised();
    }
    return people
        .head(new Subject(new World(client.id(), Container.PRODUCTION), id))
        .orElseThrow(
            () ->
                new Problem(ErrorCode.PERSON_NOT_FOUND, "There is no such person. Check the id.")
                    .raised());
  }
}
