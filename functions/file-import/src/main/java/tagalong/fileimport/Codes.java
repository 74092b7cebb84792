package tagalong.fileimport;

import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Data;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.imports.Folder;
import tagalong.wire.file.FileErrors;

/** Rows that are codes for the pool of a supplier. */
final class Codes {
  private Codes() {}

  static Said of(Data data) {
    Optional<String> code =
        Stream.of("coupon_code", "code").flatMap(name -> data.text(name).stream()).findFirst();
    return code.filter(Coupons::isCode)
        .<Said>map(fit -> new Said.Code(data.text(Folder.SUPPLIER).orElseThrow(), fit))
        .orElseGet(
            () ->
                new Said.Nonsense(
                    code.isEmpty() ? FileErrors.MISSING_VALUE : FileErrors.INVALID_ROW,
                    "Fill in coupon_code: 1 to 64 characters without white space."));
  }
}
