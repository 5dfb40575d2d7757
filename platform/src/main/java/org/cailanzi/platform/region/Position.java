package org.cailanzi.platform.region;

import org.cailanzi.platform.measure.Unusable;

/**
 * Where something lies on a city's own map: plane coordinates in any unit, not degrees, as its
 * roads have them.
 */
public record Position(double x, double y) {
  private static final double MOST = 1e9;

  public Position {
    if (!(Math.abs(x) <= MOST) || !(Math.abs(y) <= MOST)) {
      throw new Unusable(
          "坐标应在 ±10 亿以内，而不是 " + x + "，" + y, "A coordinate lies within ±1e9, not " + x + ", " + y);
    }
  }

  /** The straight line, in the unit of the coordinates. */
  public double to(Position other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
