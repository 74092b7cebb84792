package tagalong.domain.event;

import tagalong.domain.store.Feed;

/** Live events go first; an import never stands in front of them. */
public enum Lane {
  LIVE(Feed.LIVE),
  BULK(Feed.BULK);

  private final Feed feed;

  Lane(Feed feed) {
    this.feed = feed;
  }

  public Feed feed() {
    return feed;
  }
}
