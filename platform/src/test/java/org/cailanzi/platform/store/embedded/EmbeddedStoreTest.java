package org.cailanzi.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cailanzi.platform.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedStoreTest {
  private static final int ROWS = 500;

  @TempDir Path directory;

  private static MongoClient client(EmbeddedStore store) {
    return Store.connect(store.connection(), it -> {});
  }

  private static MongoCollection<Document> stocked(MongoClient client) {
    var rows = client.getDatabase("test").getCollection("rows");
    rows.createIndex(new Document("order", 1).append("line", 1), new IndexOptions().unique(true));
    rows.insertMany(
        IntStream.range(0, ROWS)
            .mapToObj(
                n -> new Document("_id", "r" + n).append("order", n / 2).append("line", n % 2))
            .toList());
    return rows;
  }

  @Test
  void a_filter_that_names_the_id_reads_only_those_rows() {
    try (var store = EmbeddedStore.inMemory();
        var client = client(store)) {
      var rows = stocked(client);
      var filters =
          List.of(
              new Document("_id", "r7").append("line", new Document("$gte", 0)),
              Filters.and(Filters.eq("_id", "r7"), Filters.gte("line", 0)),
              Filters.and(Filters.in("_id", "r1", "r2", "nowhere"), Filters.gte("line", 0)),
              Filters.and(Filters.eq("order", 3), Filters.eq("line", 1), Filters.ne("_id", 0)));
      for (var filter : filters) {
        long before = store.rowsRead();
        assertThat(rows.find(filter).into(new ArrayList<>())).isNotEmpty();
        rows.updateOne(filter, Updates.inc("touched", 1));
        rows.findOneAndUpdate(filter, Updates.inc("touched", 1));
        assertThat(rows.countDocuments(filter)).isPositive();
        assertThat(store.rowsRead() - before).as(filter.toString()).isLessThanOrEqualTo(12);
      }
      long before = store.rowsRead();
      assertThat(rows.deleteOne(new Document("_id", "r7").append("line", 0)).getDeletedCount())
          .isZero();
      assertThat(store.rowsRead() - before).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void a_condition_beside_the_id_still_decides() {
    try (var store = EmbeddedStore.inMemory();
        var client = client(store)) {
      var rows = stocked(client);
      assertThat(rows.find(new Document("_id", "r7").append("line", 0)).first()).isNull();
      var or = Filters.or(Filters.eq("_id", "r7"), Filters.eq("_id", "r8"));
      assertThat(rows.find(or).into(new ArrayList<>())).hasSize(2);
      assertThat(rows.find(Filters.eq("_id", "r7")).first()).containsEntry("line", 1);
      assertThat(rows.find(Filters.not(Filters.eq("_id", "r7"))).into(new ArrayList<>()))
          .hasSize(ROWS - 1);
    }
  }

  @Test
  void writers_that_come_together_share_a_commit() throws Exception {
    try (var store = EmbeddedStore.onSyncedFile(directory.resolve("shared.mv"));
        var client = client(store)) {
      var rows = client.getDatabase("test").getCollection("rows");
      rows.insertOne(new Document("_id", "first"));
      long writes = store.writes();
      long commits = store.commits();
      var writers = new ArrayList<Thread>();
      for (int i = 0; i < 16; i++) {
        int writer = i;
        writers.add(
            Thread.startVirtualThread(
                () -> {
                  for (int n = 0; n < 40; n++) {
                    rows.insertOne(new Document("_id", writer + "|" + n));
                  }
                }));
      }
      for (var writer : writers) {
        writer.join();
      }
      assertThat(store.writes() - writes).isEqualTo(640);
      assertThat(store.commits() - commits).isBetween(40L, 480L);
    }
  }

  @Test
  void a_clean_close_keeps_documents_and_indexes() {
    var file = directory.resolve("kept.mv");
    try (var store = EmbeddedStore.onFile(file);
        var client = client(store)) {
      stocked(client);
    }
    try (var store = EmbeddedStore.onFile(file);
        var client = client(store)) {
      var rows = client.getDatabase("test").getCollection("rows");
      assertThat(rows.countDocuments()).isEqualTo(ROWS);
      assertThatExceptionOfType(MongoException.class)
          .isThrownBy(
              () -> rows.insertOne(new Document("_id", "x").append("order", 3).append("line", 1)))
          .withMessageContaining("duplicate key");
    }
  }

  @Test
  void rewriting_the_same_rows_does_not_grow_the_file_without_bound() throws Exception {
    var file = directory.resolve("small.mv");
    try (var store = EmbeddedStore.onFile(file);
        var client = client(store)) {
      var rows = stocked(client);
      for (int n = 0; n < 1500; n++) {
        rows.updateOne(new Document("_id", "r" + n % ROWS), Updates.set("n", n));
      }
    }
    assertThat(Files.size(file)).isLessThan(2_000_000);
  }

  @Test
  void a_file_in_use_is_named() {
    var file = directory.resolve("busy.mv");
    try (var _ = EmbeddedStore.onFile(file)) {
      assertThatExceptionOfType(StoreUnusable.class)
          .isThrownBy(() -> EmbeddedStore.onFile(file))
          .withMessageContaining(file.toString())
          .withMessageContaining("in use by another process")
          .withMessageContaining("cailanzi.store.directory");
    }
  }

  @Test
  void a_damaged_file_is_named() throws Exception {
    var file = directory.resolve("damaged.mv");
    Files.writeString(file, "This is no store. ".repeat(1000));
    assertThatExceptionOfType(StoreUnusable.class)
        .isThrownBy(() -> EmbeddedStore.onFile(file))
        .withMessageContaining(file.toString())
        .withMessageContaining("Put back a copy");
  }

  @Test
  void a_directory_that_cannot_be_made_is_named() throws Exception {
    var file = Files.writeString(directory.resolve("occupied"), "");
    assertThatExceptionOfType(StoreUnusable.class)
        .isThrownBy(() -> EmbeddedStore.onFile(file.resolve("below").resolve("x.mv")))
        .withMessageContaining(file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&appName=guess"})
  void a_stranger_on_the_same_machine_is_not_admitted(String name) {
    try (var store = EmbeddedStore.inMemory()) {
      var address = store.connection().getHosts().getFirst();
      var guessed = new ConnectionString("mongodb://" + address + "/?directConnection=true" + name);
      try (var client =
          Store.connect(
              guessed,
              it ->
                  it.applyToClusterSettings(
                      cluster -> cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS)))) {
        assertThatExceptionOfType(MongoException.class)
            .isThrownBy(() -> client.getDatabase("test").getCollection("rows").find().first());
      }
    }
  }
}
