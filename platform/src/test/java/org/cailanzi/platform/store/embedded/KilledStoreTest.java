package org.cailanzi.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.bson.Document;
import org.cailanzi.platform.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
  private static final int WRITERS = 16;
  private static final int KILLS = Integer.getInteger("cailanzi.test.kills", 3);
  private static final int PAIRS_BEFORE_A_KILL = Integer.getInteger("cailanzi.test.pairs", 400);

  private static final long PAIRS_OF_A_BURST = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      assertAllKept(kill, writeUntilKilled(kill, Long.MAX_VALUE, this::awaitPairs));
    }
  }

  @Test
  void nothing_acknowledged_is_lost_when_the_process_is_killed_while_the_file_shrinks()
      throws Exception {
    assertAllKept(0, writeUntilKilled(0, PAIRS_OF_A_BURST, this::awaitShrinking));
  }

  /** Waits for the moment to kill. */
  private interface Moment extends BiConsumer<List<Thread>, AtomicLongArray> {}

  private void awaitPairs(List<Thread> writers, AtomicLongArray acknowledged) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                sum(acknowledged) >= PAIRS_BEFORE_A_KILL
                    || writers.stream().noneMatch(Thread::isAlive));
  }

  private void awaitShrinking(List<Thread> writers, AtomicLongArray acknowledged) {
    await().atMost(PATIENCE).until(() -> writers.stream().noneMatch(Thread::isAlive));
    long peak = file().toFile().length();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> file().toFile().length() < peak);
  }

  private Path file() {
    return directory.resolve("killed.mv");
  }

  private AtomicLongArray writeUntilKilled(int kill, long pairsEach, Moment moment)
      throws Exception {
    var address = directory.resolve("address-" + kill);
    var process = StoreProcess.start(file(), address);
    try {
      await().atMost(PATIENCE).until(() -> Files.exists(address));
      var acknowledged = new AtomicLongArray(WRITERS);
      var writers = new ArrayList<Thread>();
      var connection = new ConnectionString(Files.readString(address));
      try (var client = Store.connect(connection, it -> {})) {
        var database = client.getDatabase("test");
        for (int i = 0; i < WRITERS; i++) {
          int writer = i;
          writers.add(
              Thread.startVirtualThread(
                  () -> write(database, kill, writer, pairsEach, acknowledged)));
        }
        moment.accept(writers, acknowledged);
        process.destroyForcibly().waitFor();
        for (var thread : writers) {
          thread.join();
        }
      }
      return acknowledged;
    } finally {
      process.destroyForcibly();
    }
  }

  private void assertAllKept(int kill, AtomicLongArray acknowledged) {
    assertThat(sum(acknowledged)).isPositive();
    try (var store = EmbeddedStore.onFile(file());
        var client = Store.connect(store.connection(), it -> {})) {
      for (int writer = 0; writer < WRITERS; writer++) {
        assertKept(client.getDatabase("test"), kill, writer, acknowledged.get(writer));
      }
    }
  }

  private static long sum(AtomicLongArray numbers) {
    return LongStream.range(0, numbers.length()).map(i -> numbers.get((int) i)).sum();
  }

  private static String row(int kill, int writer, long number) {
    return "%d|%d|%d".formatted(kill, writer, number);
  }

  // Counts a pair once both of its writes are acknowledged; ends when the server is gone.
  private static void write(
      MongoDatabase database, int kill, int writer, long pairs, AtomicLongArray acknowledged) {
    var rows = database.getCollection("rows");
    var counters = database.getCollection("counters");
    try {
      counters.insertOne(new Document("_id", row(kill, writer, 0)).append("n", 0L));
      for (long n = 1; n <= pairs; n++) {
        rows.insertOne(new Document("_id", row(kill, writer, n)).append("n", n));
        counters.updateOne(
            new Document("_id", row(kill, writer, 0)), new Document("$inc", new Document("n", 1L)));
        acknowledged.set(writer, n);
      }
    } catch (MongoException killed) {
      assertThat(killed).isNotNull();
    }
  }

  private static void assertKept(MongoDatabase database, int kill, int writer, long acknowledged) {
    var counter =
        database.getCollection("counters").find(new Document("_id", row(kill, writer, 0))).first();
    assertThat(counter == null ? 0L : counter.getLong("n"))
        .as("at most the pair under way is there beyond the %d acknowledged", acknowledged)
        .isBetween(acknowledged, acknowledged + 1);
    var ids = LongStream.rangeClosed(1, acknowledged).mapToObj(n -> row(kill, writer, n)).toList();
    List<Document> kept =
        database
            .getCollection("rows")
            .find(new Document("_id", new Document("$in", ids)))
            .into(new ArrayList<>());
    assertThat(kept).extracting(it -> it.getString("_id")).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(kept)
        .allSatisfy(it -> assertThat(it.getString("_id")).endsWith("|" + it.getLong("n")));
  }
}
