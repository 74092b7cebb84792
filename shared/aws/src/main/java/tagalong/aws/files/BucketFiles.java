package tagalong.aws.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tagalong.domain.imports.Files;

/**
 * Files of a bucket, by their keys. What is held is one version; in a bucket that keeps no
 * versions, reading fails once another file has taken its place.
 */
public final class BucketFiles implements Files {
  private static final int NOT_FOUND = 404;

  /** A large copy takes its time; S3 says something every now and then meanwhile. */
  private static final Duration ANSWER = Duration.ofMinutes(1);

  private final S3Client client;
  private final String bucket;

  public BucketFiles(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** A client that has the patience. */
  public static S3ClientBuilder client() {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(ANSWER));
  }

  @Override
  public Held hold(String key) throws IOException {
    try {
      HeadObjectResponse head = client.headObject(ask -> ask.bucket(bucket).key(key));
      // What was there before versions were kept is of the version "null".
      return new HeldVersion(
          client, bucket, key, Optional.ofNullable(head.versionId()), head.eTag());
    } catch (S3Exception answer) {
      throw answer.statusCode() == NOT_FOUND ? gone(key, answer) : unread(key, answer);
    } catch (SdkException failed) {
      throw unread(key, failed);
    }
  }

  private static IOException gone(String key, S3Exception answer) {
    IOException gone = new NoSuchFileException(key);
    gone.initCause(answer);
    return gone;
  }

  static IOException unread(String key, SdkException failed) {
    return new IOException("S3 did not do what was asked with " + key, failed);
  }
}
