package org.cailanzi.delivery.road;

import java.util.Comparator;
import java.util.List;
import org.cailanzi.platform.region.Position;

/** Finds the node nearest to a position; of two equally near, the one whose id comes first. */
final class NearestNode {
  private static final Comparator<Node> FROM_THE_WEST =
      Comparator.comparingDouble((Node it) -> it.at().x()).thenComparing(Node::id);

  private final List<Node> nodes;

  /**
   * @param nodes at least one
   */
  NearestNode(List<Node> nodes) {
    this.nodes = nodes.stream().sorted(FROM_THE_WEST).toList();
  }

  /** Looks east and west from the position until nothing nearer can come. */
  Node to(Position at) {
    int east = firstFrom(at.x());
    int west = east - 1;
    Node best = nodes.get(Math.min(east, nodes.size() - 1));
    while (mayBeNearer(east, at, best) || mayBeNearer(west, at, best)) {
      if (mayBeNearer(east, at, best)) {
        best = nearer(nodes.get(east++), best, at);
      }
      if (mayBeNearer(west, at, best)) {
        best = nearer(nodes.get(west--), best, at);
      }
    }
    return best;
  }

  private boolean mayBeNearer(int index, Position at, Node best) {
    return index >= 0
        && index < nodes.size()
        && Math.abs(nodes.get(index).at().x() - at.x()) <= best.at().to(at);
  }

  private static Node nearer(Node one, Node other, Position at) {
    int nearer = Double.compare(one.at().to(at), other.at().to(at));
    return nearer < 0 || (nearer == 0 && one.id().compareTo(other.id()) < 0) ? one : other;
  }

  private int firstFrom(double x) {
    int low = 0;
    int high = nodes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nodes.get(middle).at().x() < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
