package org.cailanzi.price.judging;

import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.CeilingIssued;
import org.cailanzi.price.ceiling.Ceilings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes the judging that a new ceiling asks for, or that a crash left undone. */
@Component
public class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final Intents intents;
  private final Ceilings ceilings;
  private final Judging judging;
  private final Rejudging rejudging;
  private final JudgingSettings settings;

  Sweep(
      Intents intents,
      Ceilings ceilings,
      Judging judging,
      Rejudging rejudging,
      JudgingSettings settings) {
    this.intents = intents;
    this.ceilings = ceilings;
    this.judging = judging;
    this.rejudging = rejudging;
    this.settings = settings;
  }

  @EventListener
  void onNewCeiling(CeilingIssued ceiling) {
    Thread.ofVirtual().name("rejudge " + ceiling.id()).start(this::sweep);
  }

  /** One at a time in this process; another process at the same work does no harm. */
  @Scheduled(fixedDelayString = "${price.judging.sweep-every:5s}")
  public synchronized void sweep() {
    try {
      for (Ceiling ceiling : ceilings.notRejudged()) {
        rejudging.rejudge(ceiling);
      }
      for (Intents.Intent intent : intents.olderThan(settings.lease())) {
        judging.settle(intent.work());
        intents.close(intent);
        LOG.info("Judged {} quotes that a crash had left unjudged", intent.work().size());
      }
    } catch (RuntimeException failed) {
      // Everything is still written down; the next sweep takes it up again.
      LOG.warn("The sweep broke off and will be repeated", failed);
    }
  }
}
