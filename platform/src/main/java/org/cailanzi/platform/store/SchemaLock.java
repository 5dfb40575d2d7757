package org.cailanzi.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.cailanzi.platform.store.embedded.StoreUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one instance at a time change the schema. A holder beats; who waits takes over when no beat
 * came for a lease, by its own clock, so clocks need not agree. The fence counts holders.
 */
final class SchemaLock implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SchemaLock.class);
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final String ID = "lock";

  private final MongoCollection<Document> locks;
  private final long fence;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private volatile boolean lost;

  private SchemaLock(MongoCollection<Document> locks, long fence) {
    this.locks = locks;
    this.fence = fence;
    long third = LEASE.toMillis() / 3;
    var _ = heart.scheduleAtFixedRate(this::beat, third, third, TimeUnit.MILLISECONDS);
  }

  static SchemaLock acquire(MongoCollection<Document> locks) {
    return acquire(locks, LEASE, PATIENCE);
  }

  static SchemaLock acquire(MongoCollection<Document> locks, Duration lease, Duration patience) {
    long start = System.nanoTime();
    long seenAt = start;
    Document seen = null;
    while (System.nanoTime() - start < patience.toNanos()) {
      var now = locks.find(new Document("_id", ID)).first();
      if (now == null) {
        createFree(locks);
        continue;
      }
      if (!now.equals(seen)) {
        seen = now;
        seenAt = System.nanoTime();
      }
      boolean silent = System.nanoTime() - seenAt >= lease.toNanos();
      if ((now.getString("holder") == null || silent) && take(locks, now)) {
        return new SchemaLock(locks, now.getLong("fence") + 1);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    throw new StoreUnusable(
        "Another instance has been changing the schema of %s for %s."
            .formatted(locks.getNamespace().getDatabaseName(), patience),
        "See in its log what it is doing, and start this one when it is done.",
        null);
  }

  private static void createFree(MongoCollection<Document> locks) {
    try {
      locks.insertOne(new Document("_id", ID).append("fence", 0L).append("beat", 0L));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  // Taken only as it was seen: of all who try, one matches.
  private static boolean take(MongoCollection<Document> locks, Document seen) {
    var asSeen =
        new Document("_id", ID)
            .append("fence", seen.getLong("fence"))
            .append("beat", seen.getLong("beat"));
    var mine =
        new Document("$set", new Document("holder", UUID.randomUUID().toString()))
            .append("$inc", new Document("fence", 1L));
    return locks.updateOne(asSeen, mine).getMatchedCount() == 1;
  }

  long fence() {
    return fence;
  }

  void requireHeld() {
    if (lost) {
      throw new IllegalStateException("Another instance took over the schema");
    }
  }

  void beat() {
    try {
      lost |= !change(null);
    } catch (MongoException e) {
      log.warn("The schema lock could not be renewed", e);
    }
  }

  private boolean change(@Nullable Document unset) {
    var mine = new Document("_id", ID).append("fence", fence);
    var update = new Document("$inc", new Document("beat", 1L));
    if (unset != null) {
      update.append("$unset", unset);
    }
    return locks.updateOne(mine, update).getMatchedCount() == 1;
  }

  @Override
  public void close() {
    heart.shutdownNow();
    change(new Document("holder", ""));
  }
}
