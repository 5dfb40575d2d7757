package org.cailanzi.delivery.road;

import org.cailanzi.platform.measure.Unusable;

/**
 * Where something lies, in the network's own plane coordinates. Their unit may be anything, so that
 * only nearness is read from them; how long a way is, segments say.
 */
record Position(double x, double y) {
  private static final double MOST = 1e9;

  Position {
    if (!(Math.abs(x) <= MOST) || !(Math.abs(y) <= MOST)) {
      throw new Unusable(
          "坐标应在 ±10 亿以内，而不是 " + x + "，" + y, "A coordinate lies within ±1e9, not " + x + ", " + y);
    }
  }

  /** The straight line, in the unit of the coordinates. */
  double to(Position other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
