package org.cailanzi.price.point;

/** What became of registering a point. */
public sealed interface RegisterOutcome {
  record Registered(Point point) implements RegisterOutcome {}

  /** It was there; its names are now these. */
  record Renamed(Point point) implements RegisterOutcome {}

  /** The code belongs to a point of another region or kind. */
  record BelongsElsewhere(Point known) implements RegisterOutcome {}
}
