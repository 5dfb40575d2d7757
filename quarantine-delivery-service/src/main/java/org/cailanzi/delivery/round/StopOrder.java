package org.cailanzi.delivery.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.road.Length;
import org.cailanzi.delivery.road.RoadNetwork;
import org.cailanzi.delivery.road.Spot;
import org.cailanzi.delivery.round.Round.Stop;

/**
 * The order of a round's stops along the road. Doors of one community share its node and stay
 * together. The round begins and ends at the supply point that holds most of its requests; where
 * that has no position, it begins at the first door by region code and ends at the last.
 */
final class StopOrder {
  private final RoadNetwork network;
  private final Map<String, SupplyRequest> live;

  /**
   * @param live what the round really brings
   */
  StopOrder(RoadNetwork network, Collection<SupplyRequest> live) {
    this.network = network;
    this.live = live.stream().collect(Collectors.toMap(SupplyRequest::id, Function.identity()));
  }

  /** The round in that order, with its way. */
  Round of(Round round) {
    Map<String, List<Stop>> placed = new LinkedHashMap<>();
    List<Stop> last = new ArrayList<>();
    for (Stop stop : round.stops()) {
      spot(stop)
          .ifPresentOrElse(
              it -> placed.computeIfAbsent(it.node(), _ -> new ArrayList<>()).add(stop),
              () -> last.add(stop));
    }
    List<String> sites = sites();
    Optional<Spot> site = sites.stream().findFirst().flatMap(network::atSite);
    List<String> points = new ArrayList<>();
    site.ifPresent(it -> points.add(it.node()));
    points.addAll(placed.keySet());
    long[][] distance = distances(points);
    int[] tour = Tour.of(distance, site.isPresent());
    List<Stop> stops = new ArrayList<>();
    for (int at : tour) {
      if (site.isEmpty() || at > 0) {
        stops.addAll(Objects.requireNonNull(placed.get(points.get(at))));
      }
    }
    stops.addAll(last);
    return round.along(stops, way(sites, site.isPresent(), distance, tour, last));
  }

  private boolean goesTo(Stop stop) {
    return stop.requests().stream().anyMatch(live::containsKey);
  }

  private Optional<Spot> spot(Stop stop) {
    return goesTo(stop) ? network.atRegion(stop.region()) : Optional.empty();
  }

  private Way way(
      List<String> sites, boolean fromSite, long[][] distance, int[] tour, List<Stop> last) {
    long back = fromSite ? distance[tour[tour.length - 1]][0] : 0;
    return new Way(
        sites,
        fromSite,
        new Length(Tour.length(distance, fromSite, tour)),
        new Length(back),
        (int) last.stream().filter(this::goesTo).count(),
        network.version());
  }

  /** The supply points, the one of most requests first. */
  private List<String> sites() {
    Map<String, Long> counts =
        live.values().stream()
            .map(SupplyRequest::site)
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Long> it) -> -it.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  // Roads are open both ways, so each pair is asked once.
  private long[][] distances(List<String> points) {
    long[][] distance = new long[points.size()][points.size()];
    for (int i = 0; i < points.size(); i++) {
      List<Optional<Length>> ways =
          network.from(points.get(i), points.subList(i + 1, points.size()));
      for (int j = 0; j < ways.size(); j++) {
        // Places are attached to the largest part alone, whose nodes reach each other.
        long way = ways.get(j).orElseThrow().centimetres();
        distance[i][i + 1 + j] = way;
        distance[i + 1 + j][i] = way;
      }
    }
    return distance;
  }
}
