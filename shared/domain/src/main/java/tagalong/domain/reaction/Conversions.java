package tagalong.domain.reaction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.program.Programs;
import tagalong.domain.program.Step;

/** Events that happened, by the company's own ids of them. */
public final class Conversions {
  private final Programs programs;
  private final People people;

  public Conversions(Programs programs, People people) {
    this.programs = programs;
    this.people = people;
  }

  /** An event and whose it is. */
  public record Found(World world, Claim claim) {}

  /** The event that a company calls so, of the names that programs as they are now ask for. */
  public Optional<Found> named(String client, String id) {
    return events(client).flatMap(name -> claims(client, name, id)).findFirst();
  }

  private Stream<String> events(String client) {
    Set<String> names =
        programs.of(client).newest().stream()
            .flatMap(version -> version.program().steps().stream())
            .map(Step::events)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return names.stream().sorted();
  }

  private Stream<Found> claims(String client, String name, String id) {
    return Stream.of(Container.values())
        .map(container -> new World(client, container))
        .flatMap(
            world ->
                people.claim(Subject.businessKey(world, name, id)).stream()
                    .map(claim -> new Found(world, claim)));
  }
}
