package tagalong.aws.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tagalong.domain.imports.Files;

/**
 * One version of a file in a bucket.
 *
 * @param version empty where the bucket keeps none; then the tag is what tells files apart
 */
record HeldVersion(S3Client client, String bucket, String key, Optional<String> version, String tag)
    implements Files.Held {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  @Override
  public InputStream open() throws IOException {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(bucket).key(key).ifMatch(tag);
    version.ifPresent(request::versionId);
    try {
      return client.getObject(request.build());
    } catch (SdkException failed) {
      throw BucketFiles.unread(key, failed);
    }
  }

  @Override
  public InputStream openFrom(long offset) throws IOException {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .ifMatch(tag)
            .range("bytes=" + offset + "-");
    version.ifPresent(request::versionId);
    try {
      return client.getObject(request.build());
    } catch (SdkException failed) {
      throw BucketFiles.unread(key, failed);
    }
  }

  @Override
  public void copyTo(String path) throws IOException {
    CopyObjectRequest.Builder request =
        CopyObjectRequest.builder()
            .sourceBucket(bucket)
            .sourceKey(key)
            .copySourceIfMatch(tag)
            .destinationBucket(bucket)
            .destinationKey("files/" + path);
    version.ifPresent(request::sourceVersionId);
    try {
      client.copyObject(request.build());
    } catch (SdkException failed) {
      throw BucketFiles.unread(key, failed);
    }
  }

  @Override
  public void archive(Instant at) throws IOException {
    String name = STAMP.format(at) + "-" + key.substring(key.lastIndexOf('/') + 1);
    try {
      int taken = 0;
      while (!copied(folder() + (taken == 0 ? name : taken + "-" + name))) {
        taken++;
      }
      remove();
    } catch (SdkException failed) {
      throw BucketFiles.unread(key, failed);
    }
  }

  @Override
  public void addToArchive(String name, Files.Writing writing) throws IOException {
    Path written = java.nio.file.Files.createTempFile("written", "");
    try {
      try (OutputStream out =
          new BufferedOutputStream(java.nio.file.Files.newOutputStream(written))) {
        writing.to(out);
      }
      client.putObject(
          PutObjectRequest.builder().bucket(bucket).key(folder() + name).build(), written);
    } catch (SdkException failed) {
      throw BucketFiles.unread(key, failed);
    } finally {
      java.nio.file.Files.deleteIfExists(written);
    }
  }

  /** Outside of what is dropped, so that the copy wakes nobody. */
  private String folder() {
    return key.replaceFirst("^(?:drop|files)/([^/]+)/.*$", "archive/$1/");
  }

  /** False when there is a file of that name already. */
  private boolean copied(String target) {
    CopyObjectRequest.Builder request =
        CopyObjectRequest.builder()
            .sourceBucket(bucket)
            .sourceKey(key)
            .copySourceIfMatch(tag)
            .destinationBucket(bucket)
            .destinationKey(target)
            .ifNoneMatch("*");
    version.ifPresent(request::sourceVersionId);
    try {
      client.copyObject(request.build());
      return true;
    } catch (S3Exception answer) {
      if (answer.statusCode() == PRECONDITION_FAILED && exists(target)) {
        return false;
      }
      throw answer;
    }
  }

  private boolean exists(String target) {
    try {
      client.headObject(ask -> ask.bucket(bucket).key(target));
      return true;
    } catch (S3Exception answer) {
      if (answer.statusCode() == NOT_FOUND) {
        return false;
      }
      throw answer;
    }
  }

  /** What has come to stand in its place is another version, or has another tag, and stays. */
  private void remove() {
    DeleteObjectRequest.Builder request = DeleteObjectRequest.builder().bucket(bucket).key(key);
    version.ifPresentOrElse(request::versionId, () -> request.ifMatch(tag));
    try {
      client.deleteObject(request.build());
    } catch (S3Exception answer) {
      if (answer.statusCode() != PRECONDITION_FAILED) {
        throw answer;
      }
    }
  }

  @Override
  public void close() {}
}
