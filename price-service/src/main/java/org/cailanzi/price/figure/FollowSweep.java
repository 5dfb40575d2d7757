package org.cailanzi.price.figure;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.price.figure.FollowNotes.Note;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.quote.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows the quotes that a crash left unfollowed, and once, after the first start, those that are
 * older than the months of districts.
 */
@Component
class FollowSweep {
  private static final Logger LOG = LoggerFactory.getLogger(FollowSweep.class);

  private final FollowNotes notes;
  private final Quotes quotes;
  private final RegionPrices prices;
  private final FigureSettings settings;
  private boolean caughtUp;

  FollowSweep(FollowNotes notes, Quotes quotes, RegionPrices prices, FigureSettings settings) {
    this.notes = notes;
    this.quotes = quotes;
    this.prices = prices;
    this.settings = settings;
  }

  @Scheduled(fixedDelayString = "${price.figure.sweep-every:10s}")
  synchronized void sweep() {
    try {
      catchUp();
      for (Note note : notes.olderThan(settings.lease())) {
        List<RegionPrices.Kept> kept = new ArrayList<>();
        quotes.months(note.months()).values().forEach(it -> add(it, kept));
        prices.keep(kept);
        notes.erase(note);
        LOG.info("Followed {} months of series that a crash had left", note.months().size());
      }
    } catch (RuntimeException failed) {
      // The notes are still there; the next sweep takes them up again.
      LOG.warn("The sweep of figures broke off and will be repeated", failed);
    }
  }

  private void catchUp() {
    if (!caughtUp && !notes.caughtUp()) {
      quotes.eachAtStart(
          month -> {
            List<RegionPrices.Kept> kept = new ArrayList<>();
            add(month, kept);
            prices.keep(kept);
          });
      notes.markCaughtUp();
    }
    caughtUp = true;
  }

  private static void add(SeriesMonth month, List<RegionPrices.Kept> kept) {
    month
        .days()
        .forEach(
            (day, versions) ->
                versions.stream()
                    .filter(Version::counts)
                    .map(QuoteFollower::stated)
                    .forEach(
                        it ->
                            kept.add(
                                new RegionPrices.Kept(month.series(), month.place(), day, it))));
  }
}
