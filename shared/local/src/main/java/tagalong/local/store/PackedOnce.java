package tagalong.local.store;

import java.util.IdentityHashMap;
import tagalong.domain.store.Row;

/** Packs each row of one call once: to see whether it fits, and to write it. */
final class PackedOnce {
  private final Packer packer;
  private final IdentityHashMap<Row, Packed> packed = new IdentityHashMap<>();

  PackedOnce(Packer packer) {
    this.packer = packer;
  }

  Packed pack(Row row) {
    return packed.computeIfAbsent(row, packer::pack);
  }

  /** How many bytes the content takes. */
  int size(Row row) {
    return pack(row).content().length;
  }
}
