package org.cailanzi.delivery.fulfilment;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.Wake;
import org.cailanzi.delivery.system.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes requests up, each on a virtual thread of its own, so many at a time: at once when somebody
 * wakes one, and every due one on each sweep, which is all that a crash costs.
 */
@Component
class Workers implements Wake, Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final int A_SWEEP = 500;

  private final Fulfilment fulfilment;
  private final Requests requests;
  private final Clock clock;
  private final Semaphore turns;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Workers(Fulfilment fulfilment, Requests requests, Clock clock, FulfilmentSettings settings) {
    this.fulfilment = fulfilment;
    this.requests = requests;
    this.clock = clock;
    this.turns = new Semaphore(settings.atOnce());
  }

  @Override
  public void wake(String request) {
    try {
      threads.execute(() -> advance(request));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("Request {} is left to the next start", request);
    }
  }

  /** Returns when every request that was due has been taken up. */
  @Override
  public void sweep() {
    List<String> due = requests.due(clock.instant(), A_SWEEP);
    due.stream().map(it -> threads.submit(() -> advance(it))).toList().forEach(Workers::await);
  }

  private void advance(String request) {
    turns.acquireUninterruptibly();
    try {
      fulfilment.advance(request);
    } catch (RuntimeException unforeseen) {
      LOG.error("Request {} could not be moved on; the next sweep tries", request, unforeseen);
    } finally {
      turns.release();
    }
  }

  private static void await(java.util.concurrent.Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @PreDestroy
  void stop() {
    threads.close();
  }
}
