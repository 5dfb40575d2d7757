package org.cailanzi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cailanzi.platform.store.embedded.StoreUnusable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaKeeperTest {
  private static final CollectionSchema FIRST =
      CollectionSchema.of("stocks").index("site").uniqueIndex("site", "commodity");
  private static final CollectionSchema SECOND =
      FIRST.migration(Migration.ofEach(2, "quantities are grams", SchemaKeeperTest::toGrams));

  private TestStore store;
  private MongoDatabase database;
  private MongoCollection<Document> stocks;

  private static Bson toGrams(Document stock) {
    return Updates.combine(
        Updates.set("grams", stock.getInteger("kilos") * 1000L), Updates.unset("kilos"));
  }

  @BeforeEach
  void open() {
    store = TestStore.open();
    database = store.database();
    stocks = database.getCollection("stocks");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void prepare(CollectionSchema... schemas) {
    new SchemaKeeper(database, List.of(schemas)).prepare();
  }

  private int recordedVersion() {
    var record =
        database
            .getCollection(SchemaKeeper.COLLECTION)
            .find(new Document("_id", "collection stocks"))
            .first();
    return record == null ? 0 : record.getInteger("version");
  }

  @Test
  void declared_indexes_exist_after_any_number_of_starts() {
    prepare(FIRST);
    prepare(FIRST);
    assertThat(stocks.listIndexes().map(it -> it.getString("name")).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("_id_", "site_1", "site_1_commodity_1");
    assertThat(recordedVersion()).isEqualTo(1);
  }

  @Test
  void documents_of_every_older_version_are_brought_forward() {
    prepare(FIRST);
    stocks.insertOne(FIRST.document("a").append("kilos", 2).append("lots", List.of("x", "y")));
    stocks.insertOne(new Document("_id", "b").append("kilos", 3).append("commodity", "rice"));
    stocks.insertOne(SECOND.document("c").append("grams", 7L).append("commodity", "oil"));
    prepare(SECOND);
    assertThat(stocks.find().into(new ArrayList<>()))
        .allSatisfy(it -> assertThat(it).containsEntry("schema", 2).doesNotContainKey("kilos"))
        .extracting(it -> it.getLong("grams"))
        .containsExactly(2000L, 3000L, 7L);
    assertThat(recordedVersion()).isEqualTo(2);
  }

  @Test
  void a_change_made_while_a_document_is_migrated_is_kept() {
    prepare(FIRST);
    stocks.insertOne(FIRST.document("a").append("kilos", 2));
    var tries = new AtomicInteger();
    prepare(
        FIRST.migration(
            Migration.ofEach(
                2,
                "while an older instance writes",
                stock -> {
                  if (tries.getAndIncrement() == 0) {
                    stocks.updateOne(new Document("_id", "a"), Updates.set("kilos", 5));
                  }
                  return toGrams(stock);
                })));
    assertThat(stocks.find(new Document("_id", "a")).first()).containsEntry("grams", 5000L);
    assertThat(tries).hasValue(2);
  }

  @Test
  void a_migration_runs_once_when_instances_start_together() throws Exception {
    prepare(FIRST);
    var runs = new AtomicInteger();
    var schema = FIRST.migration(new Migration(2, "counts", _ -> runs.incrementAndGet()));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts = new ArrayList<Future<?>>();
      for (int i = 0; i < 4; i++) {
        starts.add(executor.submit(() -> prepare(schema)));
      }
      for (var start : starts) {
        start.get();
      }
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_migration_that_failed_runs_again_at_the_next_start() {
    prepare(FIRST);
    var failing =
        FIRST.migration(
            new Migration(
                2,
                "fails",
                _ -> {
                  throw new IllegalStateException("halfway");
                }));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> prepare(failing));
    assertThat(recordedVersion()).isEqualTo(1);
    prepare(SECOND);
    assertThat(recordedVersion()).isEqualTo(2);
  }

  @Test
  void an_older_program_does_not_start_on_newer_documents() {
    prepare(SECOND);
    assertThatExceptionOfType(StoreUnusable.class)
        .isThrownBy(() -> prepare(FIRST))
        .withMessageContaining("stocks has version 2")
        .withMessageContaining("newer program");
  }

  @Test
  void duplicates_that_prevent_a_unique_index_are_named() {
    stocks.insertOne(new Document("_id", 1).append("site", "s").append("commodity", "c"));
    stocks.insertOne(new Document("_id", 2).append("site", "s").append("commodity", "c"));
    assertThatExceptionOfType(StoreUnusable.class)
        .isThrownBy(() -> prepare(FIRST))
        .withMessageContaining("stocks")
        .withMessageContaining("cannot be created");
    stocks.updateOne(new Document("_id", 2), Updates.set("commodity", "d"));
    prepare(FIRST);
    for (var commodity : List.of("c", "d")) {
      var key = new Document("site", "s").append("commodity", commodity);
      assertThat(stocks.find(key).into(new ArrayList<>())).hasSize(1);
    }
  }

  @Test
  void a_holder_that_went_silent_is_replaced_and_learns_it() {
    var locks = database.getCollection(SchemaKeeper.COLLECTION);
    var patience = Duration.ofSeconds(20);
    try (var silent = SchemaLock.acquire(locks)) {
      assertThatExceptionOfType(StoreUnusable.class)
          .isThrownBy(() -> SchemaLock.acquire(locks, patience, Duration.ofMillis(300)));
      try (var next = SchemaLock.acquire(locks, Duration.ofMillis(300), patience)) {
        assertThat(next.fence()).isGreaterThan(silent.fence());
        silent.beat();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(silent::requireHeld);
        next.requireHeld();
      }
    }
  }

  @Test
  void versions_that_skip_and_collections_that_repeat_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIRST.migration(new Migration(3, "skips", _ -> {})));
    assertThatIllegalArgumentException().isThrownBy(() -> prepare(FIRST, FIRST));
  }
}
