package tagalong.local.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import tagalong.local.store.SqliteStore;

/** Everything on one machine, wired by hand: this page is its table of contents. */
public final class OneProcess implements AutoCloseable {
  private static final int LIVE_BATCH = 200;
  private static final int BULK_BATCH = 100;

  private final SqliteStore store;
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<String, String> where = new LinkedHashMap<>();
}
