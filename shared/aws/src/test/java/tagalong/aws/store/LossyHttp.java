package tagalong.aws.store;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Loses requests on their way, or answers on theirs. */
final class LossyHttp implements SdkHttpClient {
  private final SdkHttpClient sound;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();

  LossyHttp(SdkHttpClient sound) {
    this.sound = sound;
  }

  /** Loses the next requests, so many. */
  void loseRequests(int many) {
    requests.set(many);
  }

  /** Loses the next answers, so many. */
  void loseAnswers(int many) {
    answers.set(many);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = sound.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        lose(requests);
        HttpExecuteResponse response = prepared.call();
        lose(answers);
        return response;
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public void close() {
    sound.close();
  }

  private static void lose(AtomicInteger left) throws IOException {
    if (left.getAndUpdate(many -> Math.max(0, many - 1)) > 0) {
      throw new IOException("Read timed out");
    }
  }
}
