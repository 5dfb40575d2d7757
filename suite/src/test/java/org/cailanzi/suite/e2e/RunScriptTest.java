package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./run} says, also when it cannot: one clear line each, and nothing left behind. A
 * loaded city is started by {@link RealCityTest}.
 */
@Order(0)
class RunScriptTest {
  @TempDir Path home;

  record Ended(int status, List<String> lines) {}

  private Ended run(String... options) throws IOException, InterruptedException {
    String[] command =
        Stream.concat(
                Stream.of(RunScript.ROOT.resolve("run").toString(), "--home", home.toString()),
                Stream.of(options))
            .toArray(String[]::new);
    return ended(new ProcessBuilder(command));
  }

  private static Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said.lines().toList());
  }

  @Test
  void a_busy_port_is_named_in_one_line() throws IOException, InterruptedException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = run("--port-base", String.valueOf(busy.getLocalPort() - 1));

      assertThat(ended.status()).isOne();
      assertThat(ended.lines()).hasSize(1);
      assertThat(ended.lines().getFirst()).contains("Port " + busy.getLocalPort() + " is in use");
    }
  }

  @Test
  void an_unreadable_city_folder_is_named_in_one_line() throws IOException, InterruptedException {
    Ended ended = run("--city", home.resolve("nowhere").toString());

    assertThat(ended.status()).isOne();
    assertThat(ended.lines()).hasSize(1);
    assertThat(ended.lines().getFirst()).contains("nowhere");
  }

  @Test
  void without_a_jdk_it_says_what_to_install() throws IOException, InterruptedException {
    Path bare = Files.createDirectory(home.resolve("bin"));
    for (String tool : List.of("bash", "sed", "dirname", "readlink", "env")) {
      Files.createSymbolicLink(bare.resolve(tool), Path.of("/usr/bin", tool));
    }
    ProcessBuilder builder =
        new ProcessBuilder(RunScript.ROOT.resolve("suite/bin/find-jdk").toString());
    builder.environment().clear();
    builder.environment().put("PATH", bare.toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("CAILANZI_JVMS", home.toString());

    Ended ended = ended(builder);

    assertThat(ended.status()).isOne();
    assertThat(ended.lines()).hasSize(1);
    assertThat(ended.lines().getFirst()).contains("JDK 25", "apt-get install");
  }

  @Test
  void a_corrupt_store_is_told_in_one_line_and_nothing_is_left_running()
      throws IOException, InterruptedException {
    for (String store : List.of("gateway", "inventory", "price", "delivery")) {
      Files.writeString(home.resolve(store + ".mv"), "this is no store");
    }
    Ended ended = run("--no-load", "--port-base", String.valueOf(RunScript.freeBase()));

    assertThat(ended.status()).isOne();
    assertThat(ended.lines().stream().filter(it -> it.contains("did not start"))).hasSize(1);
  }

  @Test
  void stopped_and_started_again_it_still_has_its_data() throws IOException {
    try (RunScript script = new RunScript(home, "--no-load")) {
      script.start();
      script
          .front()
          .staff("admin", script.secret("CAILANZI_ADMIN_PASSWORD"))
          .put(
              "/accounts/keeper",
              Map.of(
                  "name",
                  "守夜人",
                  "password",
                  "kept over night 2020",
                  "roles",
                  List.of("bureau"),
                  "regions",
                  List.of("3202")))
          .ok();
      script.stop();

      script.start();
      assertThat(
              script
                  .front()
                  .staff("keeper", "kept over night 2020")
                  .get("/api/inventory/sites?within=3202")
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void a_wrong_option_shows_how_it_is_used() throws IOException, InterruptedException {
    Ended ended = run("--feed");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.lines()).anyMatch(it -> it.contains("--city DIR"));
  }
}
