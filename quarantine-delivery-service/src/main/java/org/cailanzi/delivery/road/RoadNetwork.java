package org.cailanzi.delivery.road;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import org.jspecify.annotations.Nullable;

/**
 * The city's roads, ready to be asked: a graph of nodes whose edges weigh as many centimetres as
 * their segment is long, and the places at them. It never changes; an import makes a new one.
 */
public final class RoadNetwork {
  private final long version;
  private final List<Node> nodes;
  private final Map<String, Integer> vertices = new HashMap<>();
  private final Graph<Integer, DefaultWeightedEdge> graph =
      new WeightedMultigraph<>(DefaultWeightedEdge.class);
  private final List<List<String>> parts;
  private final OptionalDouble metresPerUnit;
  private final Length whole;
  private final Map<PlaceName, Spot> places = new HashMap<>();
  private final @Nullable NearestNode nearest;

  private RoadNetwork(long version, Collection<Node> nodes, Collection<Segment> segments) {
    this.version = version;
    this.nodes = nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
    for (Node node : this.nodes) {
      vertices.put(node.id(), vertices.size());
      graph.addVertex(vertices.size() - 1);
    }
    segments.forEach(this::lay);
    this.whole = segments.stream().map(Segment::length).reduce(Length.NONE, Length::plus);
    this.parts = partsByRank();
    this.metresPerUnit = Scale.of(segments, it -> this.nodes.get(vertex(it)).at());
    this.nearest = segments.isEmpty() ? null : new NearestNode(main());
  }

  /**
   * @param version counts what was imported
   * @param segments between these nodes alone
   */
  static RoadNetwork of(
      long version,
      Collection<Node> nodes,
      Collection<Segment> segments,
      Collection<Place> places) {
    RoadNetwork network = new RoadNetwork(version, nodes, segments);
    places.forEach(
        it -> network.nearest(it.at()).ifPresent(spot -> network.places.put(it.name(), spot)));
    return network;
  }

  private void lay(Segment segment) {
    DefaultWeightedEdge edge = graph.addEdge(vertex(segment.from()), vertex(segment.to()));
    graph.setEdgeWeight(edge, (double) segment.length().centimetres());
  }

  private int vertex(String node) {
    Integer vertex = vertices.get(node);
    if (vertex == null) {
      throw new IllegalArgumentException("No node " + node);
    }
    return vertex;
  }

  // The largest first, then by the first id: the same roads always give the same list.
  private List<List<String>> partsByRank() {
    List<List<String>> found = new ArrayList<>();
    for (Set<Integer> part : new ConnectivityInspector<>(graph).connectedSets()) {
      found.add(part.stream().sorted().map(it -> nodes.get(it).id()).toList());
    }
    found.sort(Comparator.comparing((List<String> it) -> -it.size()).thenComparing(List::getFirst));
    return List.copyOf(found);
  }

  private List<Node> main() {
    return parts.getFirst().stream().map(it -> nodes.get(vertex(it))).toList();
  }

  private @Nullable Length about(double units) {
    return metresPerUnit.isEmpty()
        ? null
        : new Length(Math.round(units * metresPerUnit.getAsDouble() * 100));
  }

  /** Whether there is a road at all. */
  boolean isLaid() {
    return !graph.edgeSet().isEmpty();
  }

  /** Which one it is: counts what was imported. */
  public long version() {
    return version;
  }

  int nodes() {
    return nodes.size();
  }

  int segments() {
    return graph.edgeSet().size();
  }

  int places() {
    return places.size();
  }

  Length whole() {
    return whole;
  }

  /** The ids of nodes that reach each other: the largest part first, then by size. */
  List<List<String>> parts() {
    return parts;
  }

  OptionalDouble metresPerUnit() {
    return metresPerUnit;
  }

  Optional<Spot> atNode(String node) {
    return vertices.containsKey(node) ? Optional.of(new Spot(node, Length.NONE)) : Optional.empty();
  }

  /** Where a dwelling in a region comes to the road: by its grid, or else by its community. */
  public Optional<Spot> atRegion(RegionCode region) {
    return Optional.ofNullable(places.get(new PlaceName(PlaceName.Kind.REGION, region.code())))
        .or(
            () ->
                Optional.ofNullable(
                    places.get(
                        new PlaceName(PlaceName.Kind.REGION, region.at(Level.COMMUNITY).code()))));
  }

  /** Where a supply point comes to the road. */
  public Optional<Spot> atSite(String site) {
    return Optional.ofNullable(places.get(PlaceName.ofSite(site)));
  }

  /** Where a place at a position comes to the road; empty while there is none. */
  Optional<Spot> nearest(Position at) {
    return nearest == null ? Optional.empty() : Optional.of(spot(at, nearest.to(at)));
  }

  private Spot spot(Position at, Node node) {
    return new Spot(node.id(), about(node.at().to(at)));
  }

  /** The shortest ways from one node to several, each present where there is one. */
  public List<Optional<Length>> from(String node, List<String> to) {
    return new ShortestWays(graph).from(vertex(node), to.stream().mapToInt(this::vertex).toArray());
  }
}
