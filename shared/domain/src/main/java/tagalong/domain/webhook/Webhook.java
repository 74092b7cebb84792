package tagalong.domain.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import tagalong.domain.event.Container;
import tagalong.domain.store.Stored;

/**
 * Where a client wants to be told what happens.
 *
 * @param authentication how the server there knows that it is us
 * @param container whose events it is told of: those of tests have webhooks of their own
 * @param filters each of them must let an event through; everything is told where there are none
 * @param created what was received before is not told
 */
public record Webhook(
    String client,
    String id,
    String name,
    URI url,
    Authentication authentication,
    Container container,
    List<Filter> filters,
    Instant created)
    implements Stored {
  /** A client has so many at most, since each grant is told to each of them in one commit. */
  public static final int MOST = 10;

  public Webhook {
    filters = List.copyOf(filters);
  }

  public boolean wants(Occurrence occurrence) {
    return occurrence.world().container() == container
        && filters.stream().allMatch(filter -> filter.passes(occurrence));
  }

  /** Where it leads, without what may be secret. */
  public String shownUrl() {
    String whole = url.toString();
    int query = whole.indexOf('?');
    return query < 0 ? whole : whole.substring(0, query) + "?…";
  }
}
