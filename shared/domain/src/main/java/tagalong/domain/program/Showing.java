package tagalong.domain.program;

import java.util.List;
import java.util.Optional;

/**
 * What is shown in a zone, and why.
 *
 * @param content empty where the zone has nothing for the viewer, or only records
 */
public record Showing(ProgramVersion version, Zone zone, Optional<Content> content) {
  /**
   * What a viewer sees: of the programs that have such a zone the first with something for them.
   *
   * @param programs in the order in which they are asked
   * @return empty when no program knows the zone
   */
  public static Optional<Showing> of(List<ProgramVersion> programs, String zone, Viewer viewer) {
    List<Showing> all =
        programs.stream()
            .filter(version -> viewer.program().filter(id -> !isCalled(id, version)).isEmpty())
            .flatMap(version -> in(version, zone, viewer).stream())
            .toList();
    return all.stream()
        .filter(showing -> showing.content().isPresent())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Whether its viewer sees their own share link. */
  public boolean shares() {
    return content.filter(version.program()::shares).isPresent();
  }

  /** Whether its viewer is told what is theirs. */
  public boolean tellsOfViewer() {
    return content.filter(version.program()::tellsOfViewer).isPresent();
  }

  private static Optional<Showing> in(ProgramVersion version, String zone, Viewer viewer) {
    return version
        .program()
        .zone(zone)
        .map(known -> new Showing(version, known, content(version, known, viewer)));
  }

  private static Optional<Content> content(ProgramVersion version, Zone zone, Viewer viewer) {
    return zone.contentFor(viewer, viewer.seen(version.program().id(), zone.name()));
  }

  /** Whether what one of the programs shows in a zone depends on who the viewer is. */
  public static boolean asksWho(List<ProgramVersion> programs, String zone) {
    return programs.stream()
        .anyMatch(version -> version.program().zone(zone).filter(Zone::asksWho).isPresent());
  }

  private static boolean isCalled(String id, ProgramVersion version) {
    return version.program().id().equals(id);
  }
}
