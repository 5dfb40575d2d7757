package org.cailanzi.inventory.system;

import java.util.concurrent.TimeUnit;
import org.cailanzi.inventory.hold.SweepHolds;
import org.cailanzi.inventory.ledger.CopyMovements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What happens by itself: movements are copied, holds are settled, at the start and ever after. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final SweepHolds sweep;
  private final CopyMovements copy;

  Clockwork(SweepHolds sweep, CopyMovements copy) {
    this.sweep = sweep;
    this.copy = copy;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    quietly("what a crash left", sweep::sweepAtStart);
    quietly("what a crash left uncopied", copy::copyAll);
  }

  @Scheduled(
      fixedDelayString = "${cailanzi.hold.sweep-every:5s}",
      initialDelayString = "${cailanzi.hold.sweep-every:5s}")
  void sweepHolds() {
    quietly("due holds", sweep::sweep);
  }

  @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
  void copyChanged() {
    copy.copyChanged();
  }

  /** For what an instance left that never came back. */
  @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
  void copyAll() {
    quietly("uncopied movements", copy::copyAll);
  }

  private static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException later) {
      // The next round tries again; a scheduler that stops for a dead database would never.
      LOG.warn("Could not settle {} this time", what, later);
    }
  }
}
