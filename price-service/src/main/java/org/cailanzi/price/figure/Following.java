package org.cailanzi.price.figure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.price.figure.FollowNotes.Note;
import org.cailanzi.price.figure.RegionMonth.Kept;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings what changed at points into the months of districts: before anybody reads these, and every
 * ten seconds, so that no reader finds much to do. Each month is written once for all that has
 * gathered, and following the same day twice changes nothing.
 */
@Component
class Following {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  // What so many days of points say is in memory at once, some dozens of goods each.
  private static final int PART = 2_500;

  // So many of them are read at once: a reply is in memory several times over.
  private static final int AT_ONCE = 100;

  private final FollowNotes notes;
  private final Quotes quotes;
  private final RegionPrices prices;
  private final FigureSettings settings;
  private final Clock clock;

  Following(
      FollowNotes notes, Quotes quotes, RegionPrices prices, FigureSettings settings, Clock clock) {
    this.notes = notes;
    this.quotes = quotes;
    this.prices = prices;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${price.figure.follow-every:10s}")
  void sweep() {
    try {
      catchUp();
    } catch (RuntimeException failed) {
      // The notes are still there; the next sweep or reader takes them up again.
      LOG.warn("Following broke off and will be repeated", failed);
    }
  }

  /**
   * Follows all that was changed before this was called. One at a time here, since the others would
   * do the same work; another instance at it does no harm.
   */
  synchronized void catchUp() {
    List<Note> part = new ArrayList<>();
    int days = 0;
    for (Note note : notes.all()) {
      part.add(note);
      days += note.days().size();
      if (days >= PART) {
        follow(part);
        part.clear();
        days = 0;
      }
    }
    follow(part);
  }

  private void follow(List<Note> part) {
    List<DayKey> days = part.stream().flatMap(it -> it.days().stream()).distinct().toList();
    List<Kept> kept = new ArrayList<>();
    for (int i = 0; i < days.size(); i += AT_ONCE) {
      quotes
          .days(days.subList(i, Math.min(i + AT_ONCE, days.size())))
          .values()
          .forEach(it -> add(it, kept));
    }
    prices.keep(kept);
    // One whose writer is at work may change its days yet.
    notes.erase(
        part.stream()
            .filter(it -> it.changed() || it.isOlderThan(settings.lease(), clock.instant()))
            .toList());
  }

  private static void add(PointDay day, List<Kept> kept) {
    day.goods()
        .forEach(
            (commodity, versions) ->
                versions.stream()
                    .filter(Version::counts)
                    .forEach(
                        it ->
                            kept.add(
                                new Kept(
                                    day.series(commodity),
                                    day.place(),
                                    day.key().day(),
                                    stated(it)))));
  }

  private static Stated stated(Version version) {
    var price = version.entry().price();
    return new Stated(
        version.number(), price == null ? null : price.normal(), version.countsSince());
  }
}
