package tagalong.domain.sharing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonIds;
import tagalong.domain.event.World;
import tagalong.domain.program.OwnCode;
import tagalong.domain.program.Program;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.ShareLink;
import tagalong.domain.store.StoreUnavailable;

/** Says which program a code leads into, and to which page. */
public final class Leading {
  private final Shareables shareables;
  private final Landings landings;
  private final RecentPrograms programs;

  public Leading(Shareables shareables, Landings landings, RecentPrograms programs) {
    this.shareables = shareables;
    this.landings = landings;
    this.programs = programs;
  }

  /**
   * Where a code leads.
   *
   * @param program the one that it belongs to; empty where it refers friends to every one
   * @param page the page where it leads
   * @param own whether its owner chose that page
   */
  public record Lead(Optional<String> program, String page, boolean own) {}

  /** Empty where no program has share links; else every code leads somewhere. */
  public Optional<Lead> lead(Client client, String code) {
    List<Program> all = ShareLink.programs(programs.now(client));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Optional<Shareable> made = made(client, code);
    Optional<Program> program =
        made.map(Shareable::program)
            .orElseGet(() -> given(client, code))
            .or(() -> OwnCode.program(client.personIds(), code, ids(all)))
            .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst());
    // What is no page of the client's own any more leads nobody.
    Optional<String> own =
        made.flatMap(Shareable::landing).filter(page -> landings.isOwn(client, page));
    return own.or(() -> program.orElse(all.getFirst()).referrals().landing())
        .map(page -> new Lead(program.map(Program::id), page, own.isPresent()));
  }

  /** Whether it is the code of a person's own link, into whichever program. */
  public boolean isOwn(Owner owner, String code) {
    String person = owner.person().id();
    PersonIds ids = owner.client().personIds();
    return Stream.concat(
            Stream.of(OwnCode.of(ids, person)),
            ShareLink.programs(programs.now(owner.client())).stream()
                .map(program -> OwnCode.of(ids, person, program.id())))
        .anyMatch(code::equalsIgnoreCase);
  }

  private Optional<Shareable> made(Client client, String code) {
    try {
      return shareables.byCode(world(client), code);
    } catch (StoreUnavailable down) {
      return Optional.empty();
    }
  }

  private Optional<String> given(Client client, String code) {
    try {
      return shareables.program(world(client), code);
    } catch (StoreUnavailable down) {
      return Optional.empty();
    }
  }

  private static World world(Client client) {
    return new World(client.id(), Container.PRODUCTION);
  }

  private static List<String> ids(List<Program> programs) {
    return programs.stream().map(Program::id).toList();
  }
}
