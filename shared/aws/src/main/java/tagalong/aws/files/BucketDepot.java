package tagalong.aws.files;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tagalong.domain.asset.Depot;
import tagalong.domain.store.StoreUnavailable;

/**
 * Uploaded files as they lie in the bucket of files, under {@code files/}. What is put under {@code
 * orders/} wakes whoever imports.
 */
public final class BucketDepot implements Depot {
  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final Supplier<S3Presigner> presigner;
  private final String bucket;
  private final Clock clock;

  /**
   * @param presigner made when it is first needed
   */
  public BucketDepot(S3Client client, Supplier<S3Presigner> presigner, String bucket, Clock clock) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
    this.clock = clock;
  }

  @Override
  public void put(String path, byte[] content) {
    asked(
        path,
        () ->
            client.putObject(
                put -> put.bucket(bucket).key(located(path)), RequestBody.fromBytes(content)));
  }

  @Override
  public OptionalLong size(String path) {
    try {
      return OptionalLong.of(
          client.headObject(head -> head.bucket(bucket).key(located(path))).contentLength());
    } catch (S3Exception answer) {
      if (answer.statusCode() == NOT_FOUND) {
        return OptionalLong.empty();
      }
      throw unavailable(path, answer);
    } catch (SdkException failed) {
      throw unavailable(path, failed);
    }
  }

  @Override
  public InputStream open(String path) {
    return asked(path, () -> client.getObject(get -> get.bucket(bucket).key(located(path))));
  }

  @Override
  public void remove(String path) {
    asked(path, () -> client.deleteObject(gone -> gone.bucket(bucket).key(located(path))));
  }

  @Override
  public URI upload(String path, Instant until) {
    return link(
        presigner
            .get()
            .presignPutObject(
                link ->
                    link.signatureDuration(left(until))
                        .putObjectRequest(put -> put.bucket(bucket).key(located(path))))
            .url());
  }

  @Override
  public URI download(String path, String name, Instant until) {
    return link(
        presigner
            .get()
            .presignGetObject(
                link ->
                    link.signatureDuration(left(until))
                        .getObjectRequest(
                            get ->
                                get.bucket(bucket)
                                    .key(located(path))
                                    .responseContentDisposition(
                                        "attachment; filename=\"%s\"".formatted(name))))
            .url());
  }

  @Override
  public String located(String path) {
    return "files/" + path;
  }

  @Override
  public void order(String client, String job) {
    String key = "orders/" + client + "/" + job;
    asked(
        key, () -> this.client.putObject(put -> put.bucket(bucket).key(key), RequestBody.empty()));
  }

  private Duration left(Instant until) {
    return Duration.between(clock.instant(), until);
  }

  private static URI link(java.net.URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException("the SDK makes links that can be followed", malformed);
    }
  }

  private static <T> T asked(String path, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      throw unavailable(path, failed);
    }
  }

  private static StoreUnavailable unavailable(String path, SdkException failed) {
    return new StoreUnavailable("S3 did not do what was asked with " + path, failed);
  }
}
