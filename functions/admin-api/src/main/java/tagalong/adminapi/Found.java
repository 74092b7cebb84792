package tagalong.adminapi;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.reaction.Head;

/**
 * A person who was found.
 *
 * @param heads one for each container that knows the person, production first; never empty
 */
record Found(List<Head> heads) {
  Found {
    heads = List.copyOf(heads);
  }

  String id() {
    return head().subject().id();
  }

  Head head() {
    return heads.getFirst();
  }

  /** The heads in the containers that a request asks for. */
  Stream<Head> heads(Asked asked) {
    return heads.stream()
        .filter(asked.amongWords("containers", head -> head.subject().world().container().name()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Found found && found.id().equals(id());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
