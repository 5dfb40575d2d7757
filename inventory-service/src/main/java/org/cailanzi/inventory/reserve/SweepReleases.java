package org.cailanzi.inventory.reserve;

import java.time.Instant;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.order.OrderSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Books out the releases that a crash, or a depot that was short, left half done. */
@Component
public class SweepReleases {
  private static final Logger LOG = LoggerFactory.getLogger(SweepReleases.class);
  private static final int AT_ONCE = 200;

  private final ReserveBooks books;
  private final ReleaseReserve release;
  private final OrderSettings settings;
  private final CityClock clock;

  public SweepReleases(
      ReserveBooks books, ReleaseReserve release, OrderSettings settings, CityClock clock) {
    this.books = books;
    this.release = release;
    this.settings = settings;
    this.clock = clock;
  }

  public void sweep() {
    sweepUntil(clock.now());
  }

  /** Settles also what is under way just now: at a start, nobody of this instance is at it. */
  public void sweepAtStart() {
    sweepUntil(clock.now().plus(settings.lease()));
  }

  private void sweepUntil(Instant due) {
    for (ReserveBook book : books.due(due, AT_ONCE)) {
      try {
        release.settle(book);
      } catch (RuntimeException later) {
        LOG.warn("Releases of {} wait for the next sweep", book.stock(), later);
      }
    }
  }
}
