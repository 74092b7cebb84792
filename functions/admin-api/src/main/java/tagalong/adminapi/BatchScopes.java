package tagalong.adminapi;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.client.Scope;
import tagalong.domain.imports.Import;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** Who may see a batch: anybody, or whoever has one of its scopes. */
final class BatchScopes {
  private BatchScopes() {}

  static boolean seen(Call call, Import file) {
    Set<Scope> scopes = file.order().scopes();
    return scopes.isEmpty()
        || !Collections.disjoint(scopes, Powers.of(call.granted().orElseThrow().token()));
  }

  /** What was sent of them; nobody shuts themselves out. */
  static Optional<Set<Scope>> sent(Call call, Sent sent) {
    return sent.texts("scopes")
        .map(
            texts -> texts.stream().map(BatchScopes::scope).collect(Collectors.toUnmodifiableSet()))
        .map(
            scopes -> {
              if (!Powers.of(call.granted().orElseThrow().token()).containsAll(scopes)) {
                throw new Problem(
                        ErrorCode.BATCH_JOB_UNAUTHORIZED_SCOPES,
                        "A token can only name scopes that it has.")
                    .raised();
              }
              return scopes;
            });
  }

  private static Scope scope(String text) {
    return Stream.of(Scope.CLIENT_ADMIN, Scope.CLIENT_SUPERUSER)
        .filter(scope -> scope.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.INVALID_PARAMETER,
                    "scopes",
                    text,
                    "Scopes are CLIENT_ADMIN and CLIENT_SUPERUSER."));
  }
}
