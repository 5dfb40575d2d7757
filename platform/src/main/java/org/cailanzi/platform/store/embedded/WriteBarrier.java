package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs all commands on one thread and answers a write only when the file holds it. Whatever waits
 * while the file is written shares the next commit; reads go first, so none sees what a kill
 * undoes.
 */
final class WriteBarrier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WriteBarrier.class);
  private static final int GROUP = 256;
  private static final int IDLE_MILLIS = 200;
  private static final int IDLE_ROUNDS = 10;
  private static final int COMMITS_BETWEEN_TIDYING = 1000;

  private final BlockingQueue<MongoMessage> waiting = new LinkedBlockingQueue<>();
  private final LongAdder writes = new LongAdder();
  private final LongAdder commits = new LongAdder();
  private final MongoBackend backend;
  private final StoreFile file;
  private final Thread thread = Thread.ofPlatform().name("store").unstarted(this::run);
  private volatile boolean open = true;
  private volatile @Nullable Throwable failure;
  private int commitsSinceTidying;
  private int untidyRounds;

  WriteBarrier(MongoBackend backend, StoreFile file) {
    this.backend = backend;
    this.file = file;
  }

  void start() {
    thread.start();
  }

  void submit(MongoMessage request) {
    waiting.add(request);
  }

  long writes() {
    return writes.sum();
  }

  long commits() {
    return commits.sum();
  }

  private void run() {
    var group = new ArrayList<MongoMessage>(GROUP);
    while (open || !waiting.isEmpty()) {
      try {
        var first = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
          tidy(true);
          continue;
        }
        group.add(first);
        waiting.drainTo(group, GROUP - 1);
        answer(group);
        group.clear();
      } catch (InterruptedException e) {
        open = false;
      }
    }
  }

  private void answer(List<MongoMessage> group) {
    var held = new LinkedHashMap<MongoMessage, ByteBuf>();
    for (var request : group) {
      if (!Commands.mayWrite(request.getDocument())) {
        send(request, execute(request));
      }
    }
    for (var request : group) {
      if (Commands.mayWrite(request.getDocument())) {
        held.put(request, execute(request));
      }
    }
    if (held.isEmpty()) {
      return;
    }
    writes.add(held.size());
    commit();
    held.forEach(this::sendUnlessFailed);
    if (commitsSinceTidying >= COMMITS_BETWEEN_TIDYING) {
      tidy(false);
    }
  }

  private ByteBuf execute(MongoMessage request) {
    var broken = failure;
    if (broken != null) {
      return Replies.encode(request, Replies.error(broken));
    }
    try {
      return Replies.encode(request, backend.handleMessage(request));
    } catch (MongoServerException refused) {
      return Replies.encode(request, Replies.error(refused));
    } catch (RuntimeException e) {
      log.error("A command failed: {}", Commands.name(request.getDocument()), e);
      return Replies.encode(request, Replies.error(e));
    }
  }

  private void commit() {
    if (failure != null) {
      return;
    }
    try {
      if (file.commit()) {
        commits.increment();
        commitsSinceTidying++;
        untidyRounds = IDLE_ROUNDS;
      }
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void tidy(boolean idle) {
    if (failure != null || untidyRounds == 0) {
      return;
    }
    untidyRounds--;
    commitsSinceTidying = 0;
    try {
      if (file.tidy()) {
        file.commit();
      }
      if (idle) {
        file.shrink();
      }
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  // What is in memory is now ahead of the file: nothing of it may be shown or built upon.
  private void fail(RuntimeException cause) {
    log.error("The store file cannot be written; every command is refused from here on", cause);
    failure = cause;
  }

  private void sendUnlessFailed(MongoMessage request, ByteBuf reply) {
    var broken = failure;
    if (broken == null) {
      send(request, reply);
    } else {
      reply.release();
      send(request, Replies.encode(request, Replies.error(broken)));
    }
  }

  private static void send(MongoMessage request, ByteBuf reply) {
    var _ = request.getChannel().writeAndFlush(reply, request.getChannel().voidPromise());
  }

  /** Answers what has arrived, then stops. */
  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
