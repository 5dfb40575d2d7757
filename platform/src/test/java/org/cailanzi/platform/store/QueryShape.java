package org.cailanzi.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** One way in which a collection is asked: by which conditions and in which order. */
record QueryShape(
    String command, String collection, Conditions conditions, List<DeclaredIndex.Key> order) {
  private static final BsonDocument NOTHING = new BsonDocument();
  private static final DeclaredIndex ID = DeclaredIndex.on("_id").asUnique();

  /** The shapes in a command; none for a command that does not look for documents. */
  static List<QueryShape> of(String name, BsonDocument command) {
    return switch (name) {
      case "find" -> List.of(shape(name, command, "filter", "sort"));
      case "findAndModify" -> List.of(shape(name, command, "query", "sort"));
      case "distinct" -> List.of(shape(name, command, "query", "sort"));
      case "count" ->
          // Without conditions it is answered from the collection's own count.
          command.getDocument("query", NOTHING).isEmpty()
              ? List.of()
              : List.of(shape(name, command, "query", "sort"));
      case "update" -> each(name, command, "updates");
      case "delete" -> each(name, command, "deletes");
      case "aggregate" -> command.isString(name) ? List.of(ofPipeline(command)) : List.of();
      default -> List.of();
    };
  }

  private static QueryShape shape(String name, BsonDocument command, String filter, String sort) {
    return new QueryShape(
        name,
        command.getString(name).getValue(),
        Conditions.of(command.getDocument(filter, NOTHING)),
        order(command.getDocument(sort, NOTHING)));
  }

  private static List<QueryShape> each(String name, BsonDocument command, String parts) {
    var collection = command.getString(name).getValue();
    return command.getArray(parts).stream()
        .map(part -> Conditions.of(part.asDocument().getDocument("q")))
        .map(conditions -> new QueryShape(name, collection, conditions, List.of()))
        .toList();
  }

  private static QueryShape ofPipeline(BsonDocument command) {
    var stages = command.getArray("pipeline").stream().map(BsonValue::asDocument).toList();
    var filter = stages.isEmpty() ? NOTHING : stages.getFirst().getDocument("$match", NOTHING);
    var sort = stages.size() < 2 ? NOTHING : stages.get(1).getDocument("$sort", NOTHING);
    var collection = command.getString("aggregate").getValue();
    return new QueryShape("aggregate", collection, Conditions.of(filter), order(sort));
  }

  private static List<DeclaredIndex.Key> order(BsonDocument sort) {
    var order = new ArrayList<DeclaredIndex.Key>();
    sort.forEach(
        (field, direction) ->
            order.add(
                new DeclaredIndex.Key(
                    field, direction.isNumber() && direction.asNumber().intValue() > 0)));
    return order;
  }

  boolean servedBy(CollectionSchema schema) {
    var indexes = Stream.concat(Stream.of(ID), schema.indexes().stream()).toList();
    return schema.scans().stream().anyMatch(scan -> scan.fields().equals(conditions.fields()))
        || served(conditions, indexes);
  }

  private boolean served(Conditions asked, List<DeclaredIndex> indexes) {
    return indexes.stream().anyMatch(index -> serves(index, asked))
        || asked.either().stream()
            .anyMatch(branches -> branches.stream().allMatch(it -> served(asked.and(it), indexes)));
  }

  // Equal on a prefix, then a range or the order; a unique key that is whole leaves one document.
  private boolean serves(DeclaredIndex index, Conditions asked) {
    var keys = index.keys();
    int prefix = 0;
    while (prefix < keys.size() && asked.equal().contains(keys.get(prefix).field())) {
      prefix++;
    }
    if (index.unique() && prefix == keys.size()) {
      return true;
    }
    var sorted = order.stream().filter(key -> !asked.equal().contains(key.field())).toList();
    return sorted.isEmpty()
        ? prefix > 0 || asked.ranged().contains(keys.getFirst().field())
        : continues(keys.subList(prefix, keys.size()), sorted);
  }

  private static boolean continues(List<DeclaredIndex.Key> keys, List<DeclaredIndex.Key> sorted) {
    if (sorted.size() > keys.size()) {
      return false;
    }
    boolean backwards = keys.getFirst().ascending() != sorted.getFirst().ascending();
    for (int i = 0; i < sorted.size(); i++) {
      var key = keys.get(i);
      if (!key.field().equals(sorted.get(i).field())
          || (key.ascending() != sorted.get(i).ascending()) != backwards) {
        return false;
      }
    }
    return true;
  }
}
