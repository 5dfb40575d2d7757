package org.cailanzi.delivery.road;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.cailanzi.platform.region.Position;

/**
 * What a unit of the coordinates is in metres. They may be virtual, so it is taken from the network
 * itself: the median, over all segments, of length by straight line between the ends. Most pieces
 * of a city's road are nearly straight, and a median is not moved by the few that are not.
 */
final class Scale {
  /** Below this, a median says little. */
  private static final int FEWEST = 20;

  /** A road is no shorter than the straight line; what winds more than so many times, hardly is. */
  private static final double SHORTEST = 0.5;

  private static final double LONGEST = 5;

  private Scale() {}

  /**
   * Metres a unit, or empty for too few segments to tell.
   *
   * @param node where a node of this id lies
   */
  static OptionalDouble of(Collection<Segment> segments, Function<String, Position> node) {
    double[] ratios =
        segments.stream()
            .mapToDouble(it -> ratio(it, node.apply(it.from()), node.apply(it.to())))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return ratios.length < FEWEST
        ? OptionalDouble.empty()
        : Arrays.stream(ratios, (ratios.length - 1) / 2, ratios.length / 2 + 1).average();
  }

  private static double ratio(Segment segment, Position from, Position to) {
    return segment.length().centimetres() / 100.0 / from.to(to);
  }

  /** Whether a length cannot be believed beside the coordinates of its ends. */
  static boolean contradicts(Segment segment, Position from, Position to, double metresPerUnit) {
    double winding = ratio(segment, from, to) / metresPerUnit;
    return winding < SHORTEST || winding > LONGEST;
  }
}
