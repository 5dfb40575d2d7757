package org.cailanzi.delivery.fulfilment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cailanzi.delivery.fulfilment.Goods.Standing;
import org.cailanzi.delivery.request.Hold;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks, before goods are loaded, whether they are still set aside: somebody may have freed a hold
 * on the other side. What is gone is held anew, or its request is refused.
 */
@Component
public class StandingHolds {
  private static final Logger LOG = LoggerFactory.getLogger(StandingHolds.class);
  private static final int AT_ONCE = 8;

  private final Goods goods;
  private final Requests requests;
  private final Steps steps;
  private final Fulfilment fulfilment;

  StandingHolds(Goods goods, Requests requests, Steps steps, Fulfilment fulfilment) {
    this.goods = goods;
    this.requests = requests;
    this.steps = steps;
    this.fulfilment = fulfilment;
  }

  /**
   * Returns when every hold was asked for, eight at a time. After the first silence nobody else is
   * asked: an outage stops no round, and what it hid comes to light at the hand-over.
   */
  public void check(List<SupplyRequest> planned) {
    List<SupplyRequest> held =
        planned.stream()
            .filter(it -> it.state() == RequestState.PLANNED)
            .filter(it -> it.hold().state() == Hold.State.HELD)
            .toList();
    AtomicBoolean silent = new AtomicBoolean();
    Semaphore turns = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> asked =
          held.stream().map(it -> threads.submit(() -> check(it, turns, silent))).toList();
      asked.forEach(Workers::await);
    }
  }

  private void check(SupplyRequest request, Semaphore turns, AtomicBoolean silent) {
    turns.acquireUninterruptibly();
    try {
      if (!silent.get()
          && goods.standing(request.hold().idFor(request.id())) == Standing.OVER
          && requests.step(request.id(), it -> gone(it, request.hold())).isPresent()) {
        fulfilment.advance(request.id());
      }
    } catch (NoAnswer silence) {
      silent.set(true);
      LOG.info("Holds are not checked further: {}", silence.getMessage());
    } catch (RuntimeException unforeseen) {
      LOG.error("The hold of {} could not be checked", request.id(), unforeseen);
    } finally {
      turns.release();
    }
  }

  private Optional<SupplyRequest> gone(SupplyRequest now, Hold asked) {
    return now.state() == RequestState.PLANNED && now.hold().equals(asked)
        ? Optional.of(steps.holdRanOut(now))
        : Optional.empty();
  }
}
