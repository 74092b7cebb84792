package tagalong.aws;

import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import tagalong.domain.store.StoreUnavailable;

/**
 * What is done once <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">before a
 * snapshot</a> of a function is taken, so that no request has to wait for it. A function works
 * without, so a store that does not answer stands in no deployment's way.
 */
final class Priming implements Resource {
  private static final System.Logger LOG = System.getLogger(Priming.class.getName());

  /** Whoever takes the snapshot knows what is registered by weak references only. */
  private static final Queue<Priming> KEPT = new ConcurrentLinkedQueue<>();

  private final Runnable warming;

  private Priming(Runnable warming) {
    this.warming = warming;
  }

  static void beforeSnapshots(Runnable warming) {
    Priming priming = new Priming(warming);
    KEPT.add(priming);
    Core.getGlobalContext().register(priming);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      warming.run();
    } catch (StoreUnavailable unavailable) {
      LOG.log(Level.WARNING, "The snapshot is taken without a read of the store", unavailable);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
