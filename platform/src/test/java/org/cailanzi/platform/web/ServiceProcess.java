package org.cailanzi.platform.web;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service in a process of its own, with a heap of its own and a store on a file, for benchmarks.
 */
public final class ServiceProcess {
  private static final Pattern PAUSE = Pattern.compile("Pause Full.* \\d+M->(\\d+)M\\(");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Class<?> application;
  private final Path home;
  private final String heap;
  private final String profile;
  private int starts;
  private int port;
  private Process process;

  /**
   * Starts it.
   *
   * @param heap as in {@code -Xmx}
   * @param profile the city's, by name or folder
   */
  public ServiceProcess(Class<?> application, Path home, String heap, String profile)
      throws Exception {
    this.application = application;
    this.home = Files.createDirectories(home);
    this.heap = heap;
    this.profile = profile;
    this.process = start();
  }

  private Process start() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    starts++;
    Process started =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xlog:gc:file=" + home.resolve("gc-" + starts + ".log"),
                "-cp",
                productClassPath(),
                application.getName(),
                "--server.port=" + port,
                "--cailanzi.store.directory=" + home.resolve("data"),
                "--cailanzi.city.profile=" + profile,
                "--cailanzi.identity.jwks-uri=" + TestTokens.jwksUri())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("service-" + starts + ".log").toFile())
            .start();
    for (int i = 0; i < 600; i++) {
      if (!started.isAlive()) {
        throw new IllegalStateException("The service died, see " + home);
      }
      try {
        if (HTTP.send(
                    HttpRequest.newBuilder(uri("/actuator/health")).build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode()
            == 200) {
          return started;
        }
      } catch (IOException notYet) {
        // It is not listening yet.
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IllegalStateException("The service did not come up, see " + home);
  }

  // What watches commands in tests would slow them down.
  private static String productClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(it -> !it.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** As by {@code kill -9}, and up again. */
  public void killAndRestart() throws Exception {
    process.destroyForcibly().waitFor();
    process = start();
  }

  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  public JsonNode send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", TestTokens.bearer(Role.BUREAU, "3202"))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  public JsonNode get(String path) throws Exception {
    return send("GET", path, HttpRequest.BodyPublishers.noBody());
  }

  /** The processor time it has taken since it was started last. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most that was left in the heap after a full collection, in MiB. */
  public int mostLive() throws IOException {
    int most = 0;
    for (int i = 1; i <= starts; i++) {
      try (Stream<String> lines = Files.lines(home.resolve("gc-" + i + ".log"))) {
        List<Integer> left =
            lines
                .map(PAUSE::matcher)
                .filter(Matcher::find)
                .map(it -> Integer.valueOf(it.group(1)))
                .toList();
        most = Math.max(most, left.stream().mapToInt(it -> it).max().orElse(0));
      }
    }
    return most;
  }

  /** The file of its store. */
  public Path store() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("data"))) {
      return files.filter(it -> it.toString().endsWith(".mv")).findFirst().orElseThrow();
    }
  }
}
