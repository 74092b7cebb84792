package tagalong.local.command;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real {@code ./tagalong}, in a folder where everything seems built: in the place of our jar is
 * one that names the classes under test. The build that runs this must not be built over.
 */
record Launcher(Path home) {
  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

  static Launcher in(Path home) throws IOException {
    for (String needed : List.of("tagalong", "pom.xml", "template.yaml")) {
      Files.copy(REPOSITORY.resolve(needed), home.resolve(needed));
    }
    copy("programs", home);
    Files.createDirectory(home.resolve("functions"));
    Files.createDirectory(home.resolve("web"));
    Path target = Files.createDirectories(home.resolve("shared/local/target"));
    Files.createFile(target.resolve(".built"));
    jar(target.resolve("local-0.1.0-SNAPSHOT.jar"));
    return new Launcher(home);
  }

  private static void copy(String folder, Path home) throws IOException {
    try (Stream<Path> paths = Files.walk(REPOSITORY.resolve(folder))) {
      for (Path path : paths.toList()) {
        Files.copy(path, home.resolve(REPOSITORY.relativize(path)));
      }
    }
  }

  ProcessBuilder command(String... words) {
    List<String> command = new ArrayList<>(List.of(home.resolve("tagalong").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }
}
