package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The four real services, each a process of its own from its built jar, with ports and data of
 * their own.
 */
final class RunningSuite implements AutoCloseable {
  static final String ADMIN_PASSWORD = "admin-of-the-tests";
  static final String STAFF_PASSWORD = "staff-of-the-tests";

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Path home;
  private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
  private final Map<Part, Process> processes = new EnumMap<>(Part.class);
  private final Map<String, String> city = new HashMap<>();

  private RunningSuite(Path home) {
    this.home = home;
    for (Part part : Part.values()) {
      ports.put(part, freePort());
    }
  }

  /** Starts the four on an empty folder under {@code target}, where the logs stay. */
  static RunningSuite started(String name) {
    RunningSuite suite = new RunningSuite(emptied(name));
    run(Map.of(), ROOT.resolve("suite/bin/prepare").toString(), "--no-build");
    suite.prepareCity();
    suite.start(Part.values());
    return suite;
  }

  /** An empty data folder of this name under {@code target}. */
  static Path emptied(String name) {
    Path home = ROOT.resolve("suite/target/e2e").resolve(name);
    erase(home);
    return home;
  }

  private void prepareCity() {
    String described = java("prepare", home.resolve("tables").toString());
    described
        .lines()
        .map(it -> it.split("=", 2))
        .filter(it -> it.length == 2)
        .forEach(it -> city.put(it[0], it[1]));
  }

  /** Loads the sample city through the gateway; returns what was shown meanwhile. */
  String load() {
    return java("load", home.resolve("tables").toString(), home.toString(), gateway().toString());
  }

  String clockOffsetHours() {
    return city.getOrDefault("clockOffsetHours", "0");
  }

  /** The time the rules live in. */
  Instant now() {
    return Instant.now().plus(Duration.ofHours(Long.parseLong(clockOffsetHours())));
  }

  Path home() {
    return home;
  }

  URI gateway() {
    return uri(Part.GATEWAY);
  }

  URI uri(Part part) {
    return URI.create("http://127.0.0.1:" + port(part));
  }

  private int port(Part part) {
    return Objects.requireNonNull(ports.get(part));
  }

  /** Starts the parts together and waits until they are healthy. */
  void start(Part... parts) {
    for (Part part : parts) {
      processes.put(part, launch(part));
    }
    for (Part part : parts) {
      Awaitility.await(part.module + " is healthy, see " + log(part))
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> isHealthy(part));
    }
  }

  private Process launch(Part part) {
    ProcessBuilder builder =
        new ProcessBuilder(ROOT.resolve("suite/bin/service").toString(), part.module)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(part).toFile()));
    builder.environment().putAll(settings());
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CAILANZI_HOME", home.toString());
    settings.put("CAILANZI_CITY_PROFILE", city.getOrDefault("profile", ""));
    settings.put("CAILANZI_CLOCK_OFFSET", "PT" + clockOffsetHours() + "H");
    settings.put("CAILANZI_ADMIN_PASSWORD", ADMIN_PASSWORD);
    settings.put("CAILANZI_CLIENT_DELIVERY_SECRET", "delivery-secret-of-the-tests");
    ports.forEach((part, port) -> settings.put(part + "_PORT", port.toString()));
    return settings;
  }

  /** The whole machine is gone, as far as this process can tell. */
  void kill(Part part) {
    end(process(part).destroyForcibly());
  }

  /** Asked to stop, as an operator would. */
  void stop(Part part) {
    Process process = process(part);
    process.destroy();
    end(process);
  }

  private Process process(Part part) {
    return Objects.requireNonNull(processes.get(part));
  }

  static void end(Process process) {
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private boolean isHealthy(Part part) {
    assertThat(process(part).isAlive()).as("%s lives, see %s", part, log(part)).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(uri(part).resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Path log(Part part) {
    return home.resolve(part.module + ".log");
  }

  private static String java(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    String jar = ROOT.resolve("suite/target/suite-0.1.0.jar").toString();
    return run(
        Map.of(
            "CAILANZI_ADMIN_PASSWORD", ADMIN_PASSWORD, "CAILANZI_STAFF_PASSWORD", STAFF_PASSWORD),
        Stream.concat(
                Stream.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", jar),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** Runs a command to its end; anything but success is an error with what it said. */
  static String run(Map<String, String> environment, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    try {
      Path said = Files.createTempFile("cailanzi", ".out");
      Process process = builder.redirectOutput(said.toFile()).start();
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      assertThat(process.exitValue())
          .as("%s: %s", List.of(command), Files.readString(said))
          .isZero();
      return Files.readString(said);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void erase(Path home) {
    try {
      if (Files.exists(home)) {
        try (var files = Files.walk(home)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(home);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroy);
    processes.values().forEach(RunningSuite::end);
  }
}
