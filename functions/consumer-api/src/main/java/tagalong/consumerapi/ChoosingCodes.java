package tagalong.consumerapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tagalong.domain.program.InForce;
import tagalong.domain.sharing.Candidates;
import tagalong.domain.sharing.Made;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.sharing.Unfit;
import tagalong.domain.sharing.Wish;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.Wanted;

/**
 * Takes the form in which an advocate chooses the code of their own link, and leads back to the
 * page with the form, which says what kept the code from being theirs. Pages of ours only: no part
 * of the request names another one.
 */
final class ChoosingCodes implements Resource {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
  private final Owners owners;
  private final MakingShareables making;

  ChoosingCodes(Owners owners, MakingShareables making) {
    this.owners = owners;
    this.making = making;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.CHOOSE_MY_CODE, this::choose);
  }

  private Reply choose(Call call) {
    Wanted wanted = new Wanted(WebBody.values(call.request()));
    Owner owner = owners.of(call);
    Map<String, String> query = new LinkedHashMap<>();
    name(wanted, "locale").ifPresent(locale -> query.put("locale", locale));
    name(wanted, InForce.NAMED)
        .ifPresent(program -> query.put("target", InForce.NAMED + ":" + program));
    problem(owner, wanted)
        .ifPresent(
            reason -> {
              query.put("code_problem", reason.name().toLowerCase(Locale.ROOT));
              name(wanted, "code").ifPresent(code -> query.put("code", code));
            });
    String zone = name(wanted, "zone").orElse("share_experience");
    return Reply.empty(303)
        .with("Location", "/zone/" + zone + "?" + written(query))
        .with("Cache-Control", "no-store");
  }

  private Optional<Unfit.Reason> problem(Owner owner, Wanted wanted) {
    Optional<String> program = name(wanted, InForce.NAMED);
    Wish wish =
        new Wish(
            Optional.of(Shareables.shownIn(program.orElse(""))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            program);
    Candidates code = Candidates.only(wanted.text("code").orElse(""));
    return making.make(owner, wish, code) instanceof Made.Refused(var unfit)
        ? Optional.of(unfit.reason())
        : Optional.empty();
  }

  private static Optional<String> name(Wanted wanted, String field) {
    return wanted.text(field).filter(text -> NAME.matcher(text).matches());
  }

  private static String written(Map<String, String> query) {
    return query.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
