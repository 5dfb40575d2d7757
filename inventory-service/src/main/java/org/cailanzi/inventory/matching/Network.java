package org.cailanzi.inventory.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Nodes joined by arcs that carry grams at a cost. What flows into a node flows out of it, but for
 * the first node, where goods come from, and the second, where they go.
 */
final class Network {
  static final int FROM = 0;
  static final int TO = 1;

  private final List<Arc> arcs = new ArrayList<>();
  private int nodes = 2;

  /**
   * A way for goods.
   *
   * @param capacity the most grams it carries
   * @param cost for each gram, in the unit of all the network's costs; below zero for a gain
   */
  record Arc(int from, int to, long capacity, long cost) {
    Arc {
      if (capacity < 0) {
        throw new IllegalArgumentException("Negative capacity: " + capacity);
      }
    }
  }

  int node() {
    return nodes++;
  }

  /** Adds an arc and tells its number, by which its flow is asked for. */
  int arc(int from, int to, long capacity, long cost) {
    arcs.add(new Arc(from, to, capacity, cost));
    return arcs.size() - 1;
  }

  int nodes() {
    return nodes;
  }

  List<Arc> arcs() {
    return List.copyOf(arcs);
  }
}
