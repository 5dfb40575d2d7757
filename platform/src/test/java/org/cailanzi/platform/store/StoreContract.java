package org.cailanzi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every service counts on, whichever store it is given. */
abstract class StoreContract {
  private static final int FIELDS = 40;

  abstract MongoDatabase database();

  private MongoCollection<Document> fresh(String name) {
    var collection = database().getCollection(name);
    collection.drop();
    return collection;
  }

  /** As a service would store it; the driver reads records only if they are public. */
  public record Hold(@BsonId String id, long grams, Instant until, List<String> lines) {}

  @Test
  void a_record_comes_back_as_it_was_put() {
    fresh("holds");
    var holds = database().getCollection("holds", Hold.class);
    var hold = new Hold("h1", 2_500, Instant.parse("2022-04-01T08:00:00Z"), List.of("a", "b"));
    holds.insertOne(hold);
    assertThat(holds.find(new Document("_id", "h1")).first()).isEqualTo(hold);
  }

  @Test
  void a_guarded_update_grants_exactly_what_is_there() throws Exception {
    var shelves = fresh("shelves");
    shelves.insertOne(new Document("_id", "rice").append("free", 500));
    var granted = new AtomicInteger();
    together(
        8,
        () -> {
          for (int n = 0; n < 100; n++) {
            var enough = new Document("_id", "rice").append("free", new Document("$gte", 1));
            granted.addAndGet(
                (int) shelves.updateOne(enough, Updates.inc("free", -1)).getModifiedCount());
          }
          return null;
        });
    assertThat(granted).hasValue(500);
    assertThat(shelves.find(new Document("_id", "rice")).first()).containsEntry("free", 0);
  }

  @Test
  void documents_asked_for_by_their_ids_come_once_each_and_no_other_does() {
    var lots = fresh("lots");
    for (Object id : List.of("a", "b", "c", 1, 2L)) {
      lots.insertOne(new Document("_id", id));
    }
    var ids = new Document("$in", List.of("b", "a", "b", "z", 1L, 2));
    assertThat(lots.find(new Document("_id", ids)).map(it -> String.valueOf(it.get("_id"))))
        .containsExactlyInAnyOrder("a", "b", "1", "2");
    assertThat(lots.find(new Document("_id", ids).append("held", true)).first()).isNull();
  }

  @Test
  void a_document_is_never_read_half_written() throws Exception {
    var wide = fresh("wide");
    wide.insertOne(allFields(0).append("_id", "w"));
    var writing = new AtomicInteger(3);
    var reads = new AtomicInteger();
    var work = new ArrayList<Callable<Void>>();
    for (int i = 0; i < 3; i++) {
      work.add(() -> rewrite(wide, writing));
    }
    for (int i = 0; i < 4; i++) {
      work.add(() -> readWhile(wide, writing, reads));
    }
    together(work);
    assertThat(reads).hasPositiveValue();
  }

  private static @Nullable Void rewrite(MongoCollection<Document> wide, AtomicInteger writing) {
    for (int n = 0; n < 200; n++) {
      wide.updateOne(new Document("_id", "w"), new Document("$set", allFields(n)));
    }
    writing.decrementAndGet();
    return null;
  }

  private static @Nullable Void readWhile(
      MongoCollection<Document> wide, AtomicInteger writing, AtomicInteger reads) {
    while (writing.get() > 0) {
      var seen = wide.find(new Document("_id", "w")).first();
      assertThat(seen).isNotNull();
      assertThat(new HashSet<>(seen.values())).as("one value, and the _id").hasSize(2);
      reads.incrementAndGet();
    }
    return null;
  }

  private static Document allFields(int value) {
    var document = new Document();
    for (int i = 0; i < FIELDS; i++) {
      document.append("f" + i, value);
    }
    return document;
  }

  @Test
  void an_upsert_makes_one_document_however_many_race() throws Exception {
    var counters = fresh("counters");
    together(
        8,
        () -> {
          try {
            counters.findOneAndUpdate(
                new Document("_id", "c"),
                Updates.inc("n", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
          } catch (MongoCommandException duplicate) {
            assertThat(duplicate.getErrorCode()).isEqualTo(11000);
          }
          return null;
        });
    assertThat(counters.countDocuments()).isOne();
  }

  @Test
  void a_second_document_of_the_same_id_is_refused() {
    var rows = fresh("rows");
    rows.insertOne(new Document("_id", "a"));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> rows.insertOne(new Document("_id", "a")))
        .satisfies(it -> assertThat(it.getCode()).isEqualTo(11000));
  }

  @Test
  void an_interrupted_batch_says_how_much_of_it_was_stored() {
    var rows = fresh("batch");
    var batch = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> rows.insertMany(batch))
        .satisfies(it -> assertThat(it.getWriteResult().getInsertedCount()).isOne());
    assertThat(rows.countDocuments()).isOne();
  }

  @Test
  void more_documents_than_a_batch_come_back_once_each() {
    var rows = fresh("many");
    var documents = new ArrayList<Document>();
    for (int n = 0; n < 350; n++) {
      documents.add(new Document("_id", n));
    }
    rows.insertMany(documents);
    assertThat(rows.find().batchSize(100).into(new ArrayList<>()))
        .extracting(it -> it.getInteger("_id"))
        .doesNotHaveDuplicates()
        .hasSize(350);
  }

  private static void together(int threads, Callable<Void> work) throws Exception {
    together(Collections.nCopies(threads, work));
  }

  private static void together(List<Callable<Void>> work) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : executor.invokeAll(work)) {
        done.get();
      }
    }
  }
}
