package tagalong.aws.container;

import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts LocalStack before the first test, and says where its DynamoDB is. Without Docker it starts
 * nothing, and tests that need a DynamoDB are skipped.
 */
public final class LocalStackInContainer implements LauncherSessionListener {
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");
  private Optional<LocalStackContainer> running = Optional.empty();

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      LocalStackContainer container =
          new LocalStackContainer(IMAGE).withServices("dynamodb", "dynamodbstreams");
      container.start();
      running = Optional.of(container);
      System.setProperty("dynamodb.endpoint", container.getEndpoint().toString());
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    running.ifPresent(LocalStackContainer::stop);
  }
}
