package tagalong.emulated.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import tagalong.emulated.runtime.FunctionCode;
import tagalong.emulated.runtime.RunningFunction;

/** A stack on an emulator, whose functions run in processes of ours. */
record Deployment(AwsClients clients, DeployedStack stack) {
  private static final String FUNCTION = "AWS::Lambda::Function";

  /**
   * Has all its functions hosted.
   *
   * @param told environment variables beside those of the template
   * @return where each is invoked, by its name in the template
   */
  Map<String, URI> host(FunctionHost host, Path repository, Path logs, Map<String, String> told)
      throws IOException {
    Path runtime = repository.resolve("shared/emulated/target/runtime").toAbsolutePath();
    Map<String, URI> addresses = new HashMap<>();
    try (LambdaClient lambda = clients.lambda()) {
      for (Map.Entry<String, String> function : stack.resources(FUNCTION).entrySet()) {
        String logicalId = function.getKey();
        Path jar = jar(repository, logicalId);
        RunningFunction running =
            new RunningFunction(code(lambda, function.getValue(), jar, told), runtime, logs);
        addresses.put(logicalId, host.host(logicalId, running));
      }
    }
    return addresses;
  }

  private static FunctionCode code(
      LambdaClient lambda, String name, Path jar, Map<String, String> told) {
    GetFunctionConfigurationResponse known =
        lambda.getFunctionConfiguration(ask -> ask.functionName(name));
    Map<String, String> environment = new HashMap<>(known.environment().variables());
    environment.putAll(told);
    Duration timeout = Duration.ofSeconds(known.timeout());
    return new FunctionCode(name, jar, known.handler(), timeout, environment);
  }

  /** Where the template says that its code is; once deployed, only its checksum is known. */
  private static Path jar(Path repository, String logicalId) throws IOException {
    String template = Files.readString(repository.resolve("template.yaml"));
    Matcher jar =
        Pattern.compile("\n  " + logicalId + ":\n(?:    .*\n)*?      CodeUri: (\\S+)\n")
            .matcher(template);
    if (!jar.find()) {
      throw new IllegalArgumentException(logicalId + " has no code");
    }
    return repository.resolve(jar.group(1)).toAbsolutePath();
  }

  /** From now on a function's invocations go to the address. */
  void bind(String logicalId, URI address) {
    String name = stack.resource(FUNCTION, logicalId);
    try (LambdaClient lambda = clients.lambda()) {
      Map<String, String> proxied =
          new HashMap<>(
              lambda
                  .getFunctionConfiguration(it -> it.functionName(name))
                  .environment()
                  .variables());
      proxied.put(FunctionHost.ADDRESS_VARIABLE, address.toString());
      lambda.updateFunctionConfiguration(
          change -> change.functionName(name).environment(it -> it.variables(proxied)));
      lambda.waiter().waitUntilFunctionUpdatedV2(ask -> ask.functionName(name));
      String version = lambda.publishVersion(ask -> ask.functionName(name)).version();
      for (AliasConfiguration alias : lambda.listAliases(ask -> ask.functionName(name)).aliases()) {
        lambda.updateAlias(
            change -> change.functionName(name).name(alias.name()).functionVersion(version));
      }
    }
  }
}
