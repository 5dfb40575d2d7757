package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ./run} as an operator has it: started, told what it says, stopped by a signal. */
final class RunScript implements AutoCloseable {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path home;
  private final int base;
  private final List<String> options;
  private @Nullable Process process;

  /**
   * @param home the data folder; what it says is kept in {@code said} there
   */
  RunScript(Path home, String... options) {
    this.home = home;
    this.base = freeBase();
    this.options = List.of(options);
  }

  /** Starts it and waits until it says how it is stopped: all are up and the city is loaded. */
  void start() throws IOException {
    Path said = home.resolve("said");
    Files.deleteIfExists(said);
    String[] command =
        Stream.concat(
                Stream.of(
                    ROOT.resolve("run").toString(),
                    "--home",
                    home.toString(),
                    "--port-base",
                    String.valueOf(base)),
                options.stream())
            .toArray(String[]::new);
    Process started =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process = started;
    await("it is up, see " + said)
        .atMost(Duration.ofMinutes(10))
        .until(() -> said().contains("Ctrl-C") || !started.isAlive());
    assertThat(started.isAlive()).as("%s", said()).isTrue();
  }

  /** Stops it as an operator would, and waits until it says that it has. */
  void stop() {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    running.destroy();
    RunningSuite.end(running);
    assertThat(said()).contains("Stopped; the data is in").doesNotContain("has ended");
  }

  String said() {
    return read("said");
  }

  Path home() {
    return home;
  }

  Front front() {
    return new Front(URI.create("http://127.0.0.1:" + base));
  }

  /** A password that it made for this data folder. */
  String secret(String name) {
    return told("secrets.env", name);
  }

  /** How far the rules' time is from the clock. */
  Duration clockOffset() {
    return Duration.ofHours(Long.parseLong(told("city.env", "clockOffsetHours")));
  }

  private String told(String file, String name) {
    return read(file)
        .lines()
        .filter(it -> it.startsWith(name + "="))
        .findFirst()
        .orElseThrow()
        .substring(name.length() + 1);
  }

  private String read(String file) {
    try {
      return Files.readString(home.resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A port with three more above it. */
  static int freeBase() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Math.min(socket.getLocalPort(), 65_000);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
