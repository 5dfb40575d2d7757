package org.cailanzi.delivery.road;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;

/**
 * Prints what a real network holds in memory, and how long ways from one node to many take: {@code
 * suite/bench/roads.sh}.
 */
final class RoadBenchmark {
  private static final int ROUNDS = 60;
  private static final int STOPS = 30;

  /** About the width of a district, in the coordinates of the table. */
  private static final double NEAR = 15;

  private static final Path FOLDER =
      Path.of(Objects.requireNonNullElse(System.getenv("CAILANZI_DATA"), "../shared/data"))
          .resolve("changchun2022");

  private final Random random = new Random(20220415);
  private final List<Node> nodes = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  private RoadBenchmark() throws IOException {
    for (String[] it : rows("road_nodes.csv")) {
      nodes.add(new Node(it[0], at(it[1], it[2])));
    }
    for (String[] it : rows("road_edges.csv")) {
      Length length = Length.ofMetres(new BigDecimal(it[3]));
      segments.add(new Segment(it[0], it[1], it[2], length));
    }
    for (String[] it : rows("communities.csv")) {
      RegionCode code = new RegionCode("2201%08d".formatted(places.size()));
      places.add(new Place(PlaceName.ofRegion(code), at(it[4], it[5])));
    }
  }

  private static List<String[]> rows(String table) throws IOException {
    return Files.readAllLines(FOLDER.resolve(table)).stream()
        .skip(1)
        .map(it -> it.split(",", -1))
        .toList();
  }

  private static Position at(String x, String y) {
    return new Position(Double.parseDouble(x), Double.parseDouble(y));
  }

  public static void main(String[] args) throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      System.out.println("No real data at " + FOLDER + ": set CAILANZI_DATA");
      return;
    }
    new RoadBenchmark().run();
  }

  private void run() {
    long before = used();
    RoadNetwork network = compiled();
    System.out.printf(
        "compiled network and its rows hold %,d KiB more%n", (used() - before) / 1024);
    System.out.printf("compile: %.0f ms%n", millis(10, this::compiled));
    List<String> all = nodes.stream().map(Node::id).toList();
    Runnable far = () -> network.from(any().id(), all);
    Runnable near = () -> network.from(any().id(), around(any(), STOPS));
    millis(50, far);
    System.out.printf("one node to all %,d: %.1f ms%n", all.size(), millis(100, far));
    System.out.printf("one node to %d across the city: %.1f ms%n", STOPS, millis(100, near));
    System.out.printf(
        "every pair of a round of %d points in a district: %.0f ms%n",
        STOPS, millis(ROUNDS, () -> everyPair(network, around(any(), STOPS))));
  }

  private RoadNetwork compiled() {
    return RoadNetwork.of(1, nodes, segments, places);
  }

  private static void everyPair(RoadNetwork network, List<String> points) {
    for (int i = 0; i < points.size(); i++) {
      network.from(points.get(i), points.subList(i + 1, points.size()));
    }
  }

  private Node any() {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private List<String> around(Node middle, int many) {
    List<String> near = new ArrayList<>();
    nodes.stream().filter(it -> it.at().to(middle.at()) < NEAR).forEach(it -> near.add(it.id()));
    Collections.shuffle(near, random);
    return near.subList(0, Math.min(many, near.size()));
  }

  private static double millis(int times, Runnable what) {
    long began = System.nanoTime();
    for (int i = 0; i < times; i++) {
      what.run();
    }
    return (System.nanoTime() - began) / 1e6 / times;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
