package org.cailanzi.inventory.recall;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Blocks what came in since, and finishes what a crash left half freed. */
@Component
public class SweepRecalls {
  private static final String BY = "sweeper";
  private static final Logger LOG = LoggerFactory.getLogger(SweepRecalls.class);

  private final Recalls recalls;
  private final KeepRecalls keep;

  SweepRecalls(Recalls recalls, KeepRecalls keep) {
    this.recalls = recalls;
    this.keep = keep;
  }

  /** Settles every recall that is not lifted. */
  public void sweep() {
    for (Recall recall : recalls.alive()) {
      try {
        keep.settle(recall, BY);
      } catch (RuntimeException later) {
        LOG.warn("Recall {} waits for the next sweep", recall.id(), later);
      }
    }
  }
}
