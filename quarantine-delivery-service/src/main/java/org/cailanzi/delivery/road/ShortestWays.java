package org.cailanzi.delivery.road;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.traverse.ClosestFirstIterator;

/**
 * Dijkstra from one vertex to many: the graph is walked from the nearest outwards, and only until
 * the last one wanted is met. Weights are whole centimetres, which doubles add exactly to 2^53.
 */
final class ShortestWays {
  private final Graph<Integer, DefaultWeightedEdge> graph;

  ShortestWays(Graph<Integer, DefaultWeightedEdge> graph) {
    this.graph = graph;
  }

  List<Optional<Length>> from(int vertex, int[] to) {
    Set<Integer> wanted = Arrays.stream(to).boxed().collect(Collectors.toCollection(HashSet::new));
    Map<Integer, Length> found = new HashMap<>();
    ClosestFirstIterator<Integer, DefaultWeightedEdge> outwards =
        new ClosestFirstIterator<>(graph, vertex);
    while (!wanted.isEmpty() && outwards.hasNext()) {
      Integer met = outwards.next();
      if (wanted.remove(met)) {
        found.put(met, new Length((long) outwards.getShortestPathLength(met)));
      }
    }
    return Arrays.stream(to).mapToObj(it -> Optional.ofNullable(found.get(it))).toList();
  }
}
