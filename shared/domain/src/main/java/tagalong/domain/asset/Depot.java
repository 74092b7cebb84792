package tagalong.domain.asset;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;
import tagalong.domain.store.StoreUnavailable;

/**
 * Where uploaded files lie, by their {@link FileAsset#path}. Every call may throw {@link
 * StoreUnavailable} and can then be repeated.
 */
public interface Depot {
  /** Keeps a file, whole or not at all, in the place of one that was there. */
  void put(String path, byte[] content);

  /** How many bytes a file has; empty when there is none. */
  OptionalLong size(String path);

  /** A file from its first byte on. */
  InputStream open(String path);

  /** Removes a file if there is one. */
  void remove(String path);

  /** Where anybody may {@code PUT} a file until then; relative where the asked host takes it. */
  URI upload(String path, Instant until);

  /** Where anybody may {@code GET} a file until then, under this name; relative likewise. */
  URI download(String path, String name, Instant until);

  /** Where {@code Files} finds a file. */
  String located(String path);

  /** Wakes whoever carries imports out. */
  void order(String client, String job);
}
