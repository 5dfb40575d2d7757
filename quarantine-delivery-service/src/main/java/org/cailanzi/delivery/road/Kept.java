package org.cailanzi.delivery.road;

import java.util.List;
import java.util.function.Function;
import org.cailanzi.platform.region.Position;

/**
 * How one kind of thing on the map is kept: as a row among others in a chunk. Rows are arrays, the
 * id first: names in each of 25,000 would take five times the memory of what they name.
 *
 * @param chunks the first part of the ids of its chunks
 * @param id what two rows that speak of the same thing share
 */
record Kept<T>(
    String chunks,
    Function<T, String> id,
    Function<T, List<Object>> row,
    Function<List<?>, T> read) {
  /** Id, x, y. */
  static final Kept<Node> NODES =
      new Kept<>(
          "nodes",
          Node::id,
          it -> List.of(it.id(), it.at().x(), it.at().y()),
          it -> new Node(text(it, 0), position(it)));

  /** Id, from, to, centimetres. */
  static final Kept<Segment> SEGMENTS =
      new Kept<>(
          "segments",
          Segment::id,
          it -> List.of(it.id(), it.from(), it.to(), it.length().centimetres()),
          it -> new Segment(text(it, 0), text(it, 1), text(it, 2), new Length((Long) it.get(3))));

  /** Name, x, y. */
  static final Kept<Place> PLACES =
      new Kept<>(
          "places",
          it -> it.name().toString(),
          it -> List.of(it.name().toString(), it.at().x(), it.at().y()),
          it -> new Place(PlaceName.parse(text(it, 0)), position(it)));

  /** The id of a row. */
  static String idOf(List<?> row) {
    return text(row, 0);
  }

  private static String text(List<?> row, int at) {
    return (String) row.get(at);
  }

  private static Position position(List<?> row) {
    return new Position((Double) row.get(1), (Double) row.get(2));
  }
}
