package org.cailanzi.delivery.road;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.dwelling.Dwellings;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of the roads, and how far it is along them. */
@RestController
@RequestMapping("/roads")
class RoadController {
  private static final int PARTS_TOLD = 20;
  private static final int NODES_TOLD = 5;

  private final Roads roads;
  private final Dwellings dwellings;

  RoadController(Roads roads, Dwellings dwellings) {
    this.roads = roads;
    this.dwellings = dwellings;
  }

  /** The size of the network, when it was last imported, and what of it hangs apart. */
  @GetMapping
  SummaryBody summary(Caller caller) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER, Role.BUREAU);
    RoadNetwork network = roads.network();
    return new SummaryBody(
        network.version(),
        roads.edition().loadedAt(),
        network.nodes(),
        network.segments(),
        network.whole().metres(),
        network.places(),
        network.parts().size(),
        network.parts().stream().skip(1).limit(PARTS_TOLD).map(PartBody::of).toList(),
        network.metresPerUnit().isEmpty() ? null : rounded(network.metresPerUnit().getAsDouble()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
  }

  /**
   * The shortest way between two, in metres: {@code dwelling:}, {@code region:} (a community or
   * grid), {@code site:} or {@code node:} with its code. From node to node: what lies between a
   * place and its node is told beside it and not counted.
   */
  @GetMapping("/distance")
  DistanceBody distance(Caller caller, @RequestParam String from, @RequestParam String to) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER);
    PlaceName start = Field.read("from", () -> PlaceName.parse(from));
    PlaceName end = Field.read("to", () -> PlaceName.parse(to));
    RoadNetwork network = roads.laid().orElseThrow(() -> RoadRefusals.noRoads().asException());
    Spot near = spot(network, start, "from", caller);
    Spot far = spot(network, end, "to", caller);
    Length way =
        network
            .from(near.node(), List.of(far.node()))
            .getFirst()
            .orElseThrow(() -> RoadRefusals.noWay(near, far).asException());
    return new DistanceBody(
        EndBody.of(start, near), EndBody.of(end, far), way.metres(), network.version());
  }

  private Spot spot(RoadNetwork network, PlaceName name, String field, Caller caller) {
    return switch (name.kind()) {
      case NODE ->
          network
              .atNode(name.code())
              .orElseThrow(() -> Problem.notFound("node", name.code()).at(field).asException());
      case SITE ->
          network
              .atSite(name.code())
              .orElseThrow(() -> RoadRefusals.noPosition(name).at(field).asException());
      case REGION -> ofRegion(network, new RegionCode(name.code()), name, field, caller);
      case DWELLING -> ofRegion(network, home(name.code(), field).region(), name, field, caller);
    };
  }

  private Dwelling home(String id, String field) {
    return dwellings
        .find(id)
        .orElseThrow(() -> Problem.notFound("dwelling", id).at(field).asException());
  }

  private static Spot ofRegion(
      RoadNetwork network, RegionCode region, PlaceName name, String field, Caller caller) {
    caller.requireScope(region);
    return network
        .atRegion(region)
        .orElseThrow(() -> RoadRefusals.noPosition(name).at(field).asException());
  }

  /**
   * @param parts how many do not reach each other, nodes without a segment included; 1 when all do
   * @param apart those beside the largest
   * @param metresPerUnit of the coordinates: the median of length by straight line
   */
  record SummaryBody(
      long version,
      @Nullable Instant loadedAt,
      int nodes,
      int segments,
      BigDecimal metres,
      int places,
      int parts,
      List<PartBody> apart,
      @Nullable BigDecimal metresPerUnit) {}

  /**
   * @param nodes how many
   * @param some the first of them
   */
  record PartBody(int nodes, List<String> some) {
    static PartBody of(List<String> part) {
      return new PartBody(part.size(), part.subList(0, Math.min(NODES_TOLD, part.size())));
    }
  }

  /**
   * @param version of the network that was asked
   */
  record DistanceBody(EndBody from, EndBody to, BigDecimal metres, long version) {}

  /**
   * @param node where it comes to the road
   * @param awayMetres from there to the node, about, in a straight line; absent where unknown
   */
  record EndBody(String place, String node, @Nullable BigDecimal awayMetres) {
    static EndBody of(PlaceName name, Spot spot) {
      return new EndBody(
          name.toString(), spot.node(), spot.away() == null ? null : spot.away().metres());
    }
  }
}
