package org.cailanzi.delivery.road;

import java.util.function.Function;
import org.bson.Document;

/**
 * How one kind of thing on the map is kept: as a row among others in a chunk.
 *
 * @param chunks the first part of the ids of its chunks
 * @param id what two rows that speak of the same thing share
 */
record Kept<T>(
    String chunks, Function<T, String> id, Function<T, Document> row, Function<Document, T> read) {
  static final Kept<Node> NODES =
      new Kept<>(
          "nodes",
          Node::id,
          it -> at(new Document("id", it.id()), it.at()),
          it -> new Node(it.getString("id"), position(it)));

  static final Kept<Segment> SEGMENTS =
      new Kept<>(
          "segments",
          Segment::id,
          it ->
              new Document("id", it.id())
                  .append("from", it.from())
                  .append("to", it.to())
                  .append("cm", it.length().centimetres()),
          it ->
              new Segment(
                  it.getString("id"),
                  it.getString("from"),
                  it.getString("to"),
                  new Length(it.getLong("cm"))));

  static final Kept<Place> PLACES =
      new Kept<>(
          "places",
          it -> it.name().toString(),
          it -> at(new Document("id", it.name().toString()), it.at()),
          it -> new Place(PlaceName.parse(it.getString("id")), position(it)));

  private static Document at(Document row, Position position) {
    return row.append("x", position.x()).append("y", position.y());
  }

  private static Position position(Document row) {
    return new Position(row.getDouble("x"), row.getDouble("y"));
  }
}
