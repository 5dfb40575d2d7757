package org.cailanzi.platform.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a filter asks of which field, without the values. */
record Conditions(
    Set<String> equal, Set<String> ranged, Set<String> loose, List<List<Conditions>> either) {
  private static final Set<String> EQUAL = Set.of("$eq", "$in");
  private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");

  static Conditions of(BsonDocument filter) {
    var conditions =
        new Conditions(new HashSet<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
    conditions.read(filter);
    return conditions;
  }

  private void read(BsonDocument filter) {
    filter.forEach(
        (field, value) -> {
          switch (field) {
            case "$and" -> value.asArray().forEach(part -> read(part.asDocument()));
            case "$or" -> either.add(branches(value.asArray()));
            default -> readField(field, value);
          }
        });
  }

  private static List<Conditions> branches(BsonArray array) {
    return array.stream().map(branch -> of(branch.asDocument())).toList();
  }

  private void readField(String field, BsonValue value) {
    boolean operators =
        value.isDocument() && value.asDocument().keySet().stream().anyMatch(k -> k.startsWith("$"));
    if (field.startsWith("$") || value.isRegularExpression()) {
      loose.add(field);
    } else if (!operators) {
      equal.add(field);
    } else {
      value.asDocument().keySet().forEach(operator -> kind(operator).add(field));
    }
  }

  private Set<String> kind(String operator) {
    return EQUAL.contains(operator) ? equal : RANGE.contains(operator) ? ranged : loose;
  }

  Conditions and(Conditions other) {
    return new Conditions(
        union(equal, other.equal),
        union(ranged, other.ranged),
        union(loose, other.loose),
        other.either);
  }

  Set<String> fields() {
    var fields = union(union(equal, ranged), loose);
    either.forEach(branches -> branches.forEach(branch -> fields.addAll(branch.fields())));
    return fields;
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    var all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }
}
