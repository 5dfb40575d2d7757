package org.cailanzi.delivery.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoadNetworkTest {
  static LongStream seeds() {
    return new Random(9932).longs(50);
  }

  private static Node node(String id, double x, double y) {
    return new Node(id, new Position(x, y));
  }

  private static Segment segment(String id, String from, String to, String metres) {
    return new Segment(id, from, to, Length.ofMetres(new BigDecimal(metres)));
  }

  private static Optional<Length> way(RoadNetwork network, String from, String to) {
    return network.from(from, List.of(to)).getFirst();
  }

  @Test
  void the_shortest_way_counts_either_way_and_to_itself_it_is_nothing() {
    RoadNetwork network =
        RoadNetwork.of(
            1,
            List.of(node("a", 0, 0), node("b", 1, 0), node("c", 2, 0)),
            List.of(
                segment("1", "a", "b", "100.25"),
                segment("2", "b", "c", "50.5"),
                segment("3", "a", "c", "151"),
                segment("4", "c", "b", "49.99")),
            List.of());

    assertThat(way(network, "a", "c")).hasValue(new Length(15_024));
    assertThat(way(network, "c", "a")).hasValue(new Length(15_024));
    assertThat(way(network, "b", "b")).hasValue(Length.NONE);
    assertThat(network.from("b", List.of("c", "a", "c")).stream().map(Optional::orElseThrow))
        .extracting(Length::centimetres)
        .containsExactly(4_999L, 10_025L, 4_999L);
    assertThat(network.whole()).isEqualTo(new Length(35_174));
  }

  @Test
  void what_no_road_leads_to_has_no_way_and_is_a_part_of_its_own() {
    RoadNetwork network =
        RoadNetwork.of(
            1,
            List.of(node("a", 0, 0), node("b", 1, 0), node("c", 2, 0), node("d", 9, 9)),
            List.of(segment("1", "c", "b", "10")),
            List.of());

    assertThat(way(network, "a", "b")).isEmpty();
    assertThat(network.parts()).containsExactly(List.of("b", "c"), List.of("a"), List.of("d"));
  }

  @Test
  void a_place_is_attached_to_the_nearest_node_of_the_largest_part_and_a_grid_to_its_community() {
    RegionCode community = new RegionCode("220103001002");
    RoadNetwork network =
        RoadNetwork.of(
            1,
            List.of(node("a", 0, 0), node("b", 1, 0), node("lone", 5, 5)),
            List.of(segment("1", "a", "b", "10")),
            List.of(
                new Place(PlaceName.ofRegion(community), new Position(5, 5)),
                new Place(PlaceName.ofSite("S"), new Position(-1, 0))));

    assertThat(network.atRegion(community).orElseThrow().node()).isEqualTo("b");
    assertThat(network.atRegion(new RegionCode("220103001002001")).orElseThrow().node())
        .isEqualTo("b");
    assertThat(network.atRegion(new RegionCode("220103001003"))).isEmpty();
    assertThat(network.atSite("S").orElseThrow().node()).isEqualTo("a");
    assertThat(network.atSite("S").orElseThrow().away()).as("too few to tell").isNull();
  }

  @Test
  void a_segment_has_two_ends_and_a_length_that_can_be() {
    assertThatThrownBy(() -> segment("1", "a", "a", "10")).isInstanceOf(Unusable.class);
    assertThatThrownBy(() -> segment("1", "a", "b", "0.004")).isInstanceOf(Unusable.class);
    assertThatThrownBy(() -> segment("1", "a", "b", "100000.01")).isInstanceOf(Unusable.class);
    assertThat(segment("1", "a", "b", "0.005").length()).isEqualTo(new Length(1));
    assertThat(segment("1", "a", "b", "100000").length().metres()).isEqualTo("100000.00");
  }

  @Test
  void names_of_places_are_read_as_they_are_written() {
    for (String written : List.of("node:17", "site:CC:1", "dwelling:D1", "region:220103001002")) {
      assertThat(PlaceName.parse(written)).hasToString(written);
    }
    for (String wrong : List.of("17", ":17", "node:", "region:2201", "region:x", "road:1")) {
      assertThatThrownBy(() -> PlaceName.parse(wrong)).as(wrong).isInstanceOf(Unusable.class);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ways_are_those_that_bellman_and_ford_would_find(long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(40);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < size * 2; i++) {
      int from = random.nextInt(size);
      int to = random.nextInt(size);
      if (from != to) {
        Length length = new Length(1 + random.nextInt(100_000));
        segments.add(new Segment("s" + i, "n" + from, "n" + to, length));
      }
    }
    List<Node> nodes = IntStream.range(0, size).mapToObj(it -> node("n" + it, it, 0)).toList();
    List<String> ids = nodes.stream().map(Node::id).toList();

    List<Optional<Length>> found = RoadNetwork.of(1, nodes, segments, List.of()).from("n0", ids);

    long[] expected = bellmanFord(size, segments);
    for (int i = 0; i < size; i++) {
      assertThat(found.get(i).map(Length::centimetres).orElse(Long.MAX_VALUE))
          .as("n" + i)
          .isEqualTo(expected[i]);
    }
  }

  private static long[] bellmanFord(int size, List<Segment> segments) {
    long[] best = new long[size];
    Arrays.fill(best, Long.MAX_VALUE);
    best[0] = 0;
    for (int round = 0; round < size; round++) {
      for (Segment it : segments) {
        int from = Integer.parseInt(it.from().substring(1));
        int to = Integer.parseInt(it.to().substring(1));
        long cm = it.length().centimetres();
        best[to] = Math.min(best[to], best[from] == Long.MAX_VALUE ? best[to] : best[from] + cm);
        best[from] = Math.min(best[from], best[to] == Long.MAX_VALUE ? best[from] : best[to] + cm);
      }
    }
    return best;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_nearest_node_is_the_one_that_looking_at_all_would_find(long seed) {
    Random random = new Random(seed);
    List<Node> nodes =
        IntStream.range(0, 1 + random.nextInt(60))
            .mapToObj(it -> node("n" + it, random.nextInt(20), random.nextInt(20)))
            .toList();
    NearestNode nearest = new NearestNode(nodes);
    for (int i = 0; i < 50; i++) {
      Position at = new Position(random.nextInt(26) - 3, random.nextInt(26) - 3);
      double best = nodes.stream().mapToDouble(it -> it.at().to(at)).min().orElseThrow();
      String first =
          nodes.stream()
              .filter(it -> it.at().to(at) == best)
              .map(Node::id)
              .min(String::compareTo)
              .orElseThrow();
      assertThat(nearest.to(at).id()).isEqualTo(first);
    }
  }
}
