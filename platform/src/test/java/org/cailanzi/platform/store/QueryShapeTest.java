package org.cailanzi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryShapeTest {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("holds")
          .index("site", "due", "name")
          .uniqueIndex("order", "line")
          .index(DeclaredIndex.on("state").thenDescending("at"))
          .scan("a dozen kinds", "kind");

  private static boolean served(String command) {
    var document = BsonDocument.parse(command);
    return QueryShape.of(document.getFirstKey(), document).stream()
        .allMatch(shape -> shape.servedBy(SCHEMA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{find: 'holds', filter: {_id: 'a'}}",
        "{find: 'holds', filter: {_id: {$in: ['a', 'b']}, qty: {$gte: 3}}, sort: {at: 1}}",
        "{find: 'holds', filter: {$and: [{_id: 'a'}, {qty: {$gte: 3}}]}}",
        "{find: 'holds', filter: {_id: {$gt: 'a'}}, sort: {_id: 1}}",
        "{find: 'holds', filter: {site: 1}}",
        "{find: 'holds', filter: {site: 1, due: {$lt: 5}}, sort: {due: 1}}",
        "{find: 'holds', filter: {site: 1}, sort: {due: -1, name: -1}}",
        "{find: 'holds', filter: {site: 1, due: 2}, sort: {name: 1}}",
        "{find: 'holds', filter: {order: 1, line: 2}, sort: {anything: 1}}",
        "{find: 'holds', filter: {state: 'open', at: {$lt: 9}}, sort: {at: -1}}",
        "{find: 'holds', filter: {$or: [{site: 1}, {order: 2}]}}",
        "{find: 'holds', filter: {}, sort: {site: 1}}",
        "{find: 'holds', filter: {kind: {$ne: 'x'}}}",
        "{update: 'holds', updates: [{q: {_id: 1, ver: 2}, u: {}}]}",
        "{delete: 'holds', deletes: [{q: {order: 1}, limit: 0}]}",
        "{findAndModify: 'holds', query: {state: 'open'}, sort: {at: 1}}",
        "{count: 'holds'}",
        "{aggregate: 'holds', pipeline: [{$match: {site: 1}}, {$group: {_id: 1}}]}",
        "{insert: 'holds', documents: []}"
      })
  void a_shape_on_the_id_or_a_prefix_is_served(String command) {
    assertThat(served(command)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{find: 'holds', filter: {}}",
        "{find: 'holds', filter: {due: {$lt: 5}}}",
        "{find: 'holds', filter: {line: 2}}",
        "{find: 'holds', filter: {site: {$ne: 1}}}",
        "{find: 'holds', filter: {site: /a/}}",
        "{find: 'holds', filter: {site: 1}, sort: {name: 1}}",
        "{find: 'holds', filter: {site: 1}, sort: {due: 1, name: -1}}",
        "{find: 'holds', filter: {site: 1, due: {$lt: 5}}, sort: {at: 1}}",
        "{find: 'holds', filter: {$or: [{site: 1}, {line: 2}]}}",
        "{find: 'holds', filter: {kind: 1, colour: 2}}",
        "{update: 'holds', updates: [{q: {_id: 1}, u: {}}, {q: {qty: 2}, u: {}}]}",
        "{delete: 'holds', deletes: [{q: {}, limit: 0}]}",
        "{findAndModify: 'holds', query: {qty: 1}}",
        "{count: 'holds', query: {qty: 1}}",
        "{aggregate: 'holds', pipeline: [{$group: {_id: 1}}]}",
        "{aggregate: 'holds', pipeline: [{$match: {}}, {$group: {_id: 1}}]}"
      })
  void a_shape_that_reads_everything_is_not(String command) {
    assertThat(served(command)).isFalse();
  }
}
