package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A real city's road network, as it came; skipped where CAILANZI_DATA is absent. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.city.profile=changchun",
      "cailanzi.delivery.keyset=target/changchun-roads-keyset.json"
    })
@Import(City.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangchunRoadsTest {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNullElse(System.getenv("CAILANZI_DATA"), "../../shared/data"))
          .resolve("changchun2022");
  private static final int NODES = 9_932;
  private static final int SEGMENTS = 15_325;

  @LocalServerPort int port;
  private Api dispatcher;

  @BeforeAll
  void lay() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "No real data at " + FOLDER + ": set CAILANZI_DATA");
    dispatcher = new Homes(port).as(Role.DISPATCHER, "dispatch", "2201");
    Reply nodes = importTable("nodes", "road_nodes.csv");
    assertThat(nodes.at("rowsWritten")).as(nodes.text()).isEqualTo("" + NODES);
    assertThat(nodes.at("warnings")).as(nodes.text()).isEqualTo("0");
    Reply segments = importTable("segments", "road_edges.csv");
    assertThat(segments.at("rowsWritten")).as(segments.text()).isEqualTo("" + SEGMENTS);
    assertThat(segments.json().path("countByCode").propertyNames())
        .containsExactly("length-unlike-coordinates");
    assertThat(segments.at("warnings")).isEqualTo("15");
  }

  private Reply importTable(String what, String table) throws IOException {
    return dispatcher.upload(
        "/roads/" + what + "/imports", Files.readString(FOLDER.resolve(table)));
  }

  @Test
  void the_network_is_whole_connected_and_as_long_as_its_table() throws IOException {
    BigDecimal sum =
        edges().stream().map(it -> new BigDecimal(it[3])).reduce(BigDecimal.ZERO, BigDecimal::add);

    Reply roads = dispatcher.get("/roads");

    assertThat(roads.at("nodes")).isEqualTo("" + NODES);
    assertThat(roads.at("segments")).isEqualTo("" + SEGMENTS);
    assertThat(roads.at("parts")).isEqualTo("1");
    assertThat(new BigDecimal(roads.at("metres"))).isEqualByComparingTo(sum);
    assertThat(Double.parseDouble(roads.at("metresPerUnit"))).isBetween(329.0, 330.0);
  }

  @Test
  void distances_are_those_that_relaxing_every_segment_until_nothing_changes_finds()
      throws IOException {
    List<String[]> edges = edges();
    Random random = new Random(20220415);
    String from = edges.get(random.nextInt(edges.size()))[1];
    Map<String, Long> expected = bellmanFord(edges, from);
    assertThat(expected).hasSize(NODES);

    for (int i = 0; i < 20; i++) {
      String to = edges.get(random.nextInt(edges.size()))[2];
      Reply told = dispatcher.get("/roads/distance?from=node:" + from + "&to=node:" + to);
      assertThat(new BigDecimal(told.at("metres")))
          .as(told.text())
          .isEqualByComparingTo(BigDecimal.valueOf(expected.getOrDefault(to, -1L), 2));
    }
  }

  @Test
  void imported_again_it_is_the_same_network() throws IOException {
    Reply before = dispatcher.get("/roads");
    Reply again = importTable("segments", "road_edges.csv");
    assertThat(again.json().path("countByCode").has("replaces-stored")).isFalse();
    Reply after = dispatcher.get("/roads");
    assertThat(after.at("segments")).isEqualTo(before.at("segments"));
    assertThat(after.at("metres")).isEqualTo(before.at("metres"));
  }

  private static List<String[]> edges() throws IOException {
    return Files.readAllLines(FOLDER.resolve("road_edges.csv")).stream()
        .skip(1)
        .map(it -> it.split(",", -1))
        .toList();
  }

  private static Map<String, Long> bellmanFord(List<String[]> edges, String from) {
    Map<String, Long> best = new HashMap<>(Map.of(from, 0L));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String[] it : edges) {
        long cm = new BigDecimal(it[3]).movePointRight(2).longValueExact();
        changed |= relax(best, it[1], it[2], cm);
        changed |= relax(best, it[2], it[1], cm);
      }
    }
    return best;
  }

  private static boolean relax(Map<String, Long> best, String from, String to, long cm) {
    Long here = best.get(from);
    if (here == null || here + cm >= best.getOrDefault(to, Long.MAX_VALUE)) {
      return false;
    }
    best.put(to, here + cm);
    return true;
  }
}
