package tagalong.testkit.asset;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import tagalong.domain.asset.Depot;
import tagalong.domain.store.StoreUnavailable;

/** Files that live as long as a test. */
public final class DepotInMemory implements Depot {
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> orders = new ArrayList<>();
  private final Consumer<String> removing;

  public DepotInMemory() {
    this(located -> {});
  }

  /**
   * @param removing is told where a file lay that was removed
   */
  public DepotInMemory(Consumer<String> removing) {
    this.removing = removing;
  }

  /** What there is, by its path. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** The imports that were ordered, in their order. */
  public List<String> orders() {
    return List.copyOf(orders);
  }

  @Override
  public void put(String path, byte[] content) {
    files.put(path, content.clone());
  }

  @Override
  public OptionalLong size(String path) {
    return Optional.ofNullable(files.get(path)).stream()
        .mapToLong(content -> content.length)
        .findFirst();
  }

  @Override
  public InputStream open(String path) {
    return new ByteArrayInputStream(
        Optional.ofNullable(files.get(path))
            .orElseThrow(() -> new StoreUnavailable("there is no " + path)));
  }

  @Override
  public void remove(String path) {
    files.remove(path);
    removing.accept(located(path));
  }

  @Override
  public URI upload(String path, Instant until) {
    return URI.create("/transfers/" + path + "?until=" + until.getEpochSecond());
  }

  @Override
  public URI download(String path, String name, Instant until) {
    return URI.create("https://depot.example/" + path + "?until=" + until.getEpochSecond());
  }

  @Override
  public String located(String path) {
    return "files/" + path;
  }

  @Override
  public void order(String client, String job) {
    orders.add(client + "/" + job);
  }
}
