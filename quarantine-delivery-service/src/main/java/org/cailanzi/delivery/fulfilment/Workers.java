package org.cailanzi.delivery.fulfilment;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final int A_TRIAL = 3;

  private final Fulfilment fulfilment;
  private final Requests requests;
  private final Outages outages;
  private final Clock clock;
  private final Semaphore turns;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Workers(
      Fulfilment fulfilment,
      Requests requests,
      Outages outages,
      Clock clock,
      FulfilmentSettings settings) {
    this.fulfilment = fulfilment;
    this.requests = requests;
    this.outages = outages;
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
    Set<String> onTrial = outages.onTrial();
    Set<String> notAsked = new HashSet<>(onTrial);
    notAsked.addAll(outages.leftAlone());
    Instant now = clock.instant();
    List<String> due = new ArrayList<>(requests.due(now, notAsked, A_SWEEP));
    onTrial.forEach(it -> due.addAll(requests.dueWaitingFor(it, now, A_TRIAL)));
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

  static void await(java.util.concurrent.Future<?> work) {
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
