package tagalong.adminapi;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.audience.Audience;
import tagalong.domain.audience.Audiences;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** The audiences that a company has made. */
final class SettingUpAudiences implements Resource {
  private final Audiences audiences;
  private final Clock clock;

  SettingUpAudiences(Audiences audiences, Clock clock) {
    this.audiences = audiences;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_AUDIENCES, this::list, Operation.ADD_AUDIENCE, this::add);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Stream<Audience> all =
        audiences.of(call.client().id()).stream().filter(asked.among("name", Audience::name));
    return Reply.json(200, page.of(all).stream().map(one -> write(one, dates)).toList());
  }

  /** The same name again is the same audience: whoever syncs one need not ask first. */
  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    String name = sent.name().orElseGet(() -> sent.needed("name"));
    String id = Audience.idOf(name);
    if (!Audience.isId(id)) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER, "name", name, "A name has letters from a to z or digits.");
    }
    Audience audience = audiences.add(new Audience(call.client().id(), id, name, clock.instant()));
    if (!audience.name().equals(name)) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          "name",
          name,
          "There is an audience '%s' that is called %s too. Choose another name."
              .formatted(Asked.shown(audience.name()), id));
    }
    return Reply.json(200, write(audience, dates));
  }

  private static Map<String, @Nullable Object> write(Audience audience, Dates dates) {
    return new Shape()
        .with("id", audience.id())
        .with("name", audience.name())
        .with("created_date", dates.write(audience.created()))
        .fields();
  }
}
