package org.cailanzi.price.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.price.judging.Intents;
import org.cailanzi.price.judging.Judged;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.SeriesDay;
import org.cailanzi.price.judging.WholesaleQuoted;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes quotes in: what is to be judged is written down, the quotes are kept, and their breaches
 * are. Only then are they acknowledged; a crash before leaves the rest to the sweep. What other
 * points ask under a ceiling on the wholesale price is judged right after, in the background.
 */
@Component
class Intake {
  private final Intents intents;
  private final Quotes quotes;
  private final Judging judging;
  private final ApplicationEventPublisher events;

  Intake(Intents intents, Quotes quotes, Judging judging, ApplicationEventPublisher events) {
    this.intents = intents;
    this.quotes = quotes;
    this.judging = judging;
    this.events = events;
  }

  /** Keeps and judges quotes seen at known points. */
  List<Taken> take(List<Sighting> sightings) {
    List<Quote> seen = sightings.stream().map(Sighting::quote).toList();
    Map<String, Place> places = new HashMap<>();
    sightings.forEach(it -> places.put(it.point().code(), it.point().place()));
    List<SeriesDay> work = seen.stream().map(SeriesDay::of).distinct().toList();
    Intents.Intent intent = intents.open(work);
    List<Recorded> recorded = quotes.record(seen, places);
    Map<SeriesDay, Judged> judged =
        judging.settle(work).stream().collect(Collectors.toMap(Judged::of, Function.identity()));
    if (judging.othersRestOn(work)) {
      events.publishEvent(new WholesaleQuoted(intent));
    } else {
      intents.close(intent);
    }
    return recorded.stream().map(it -> taken(it, judged)).toList();
  }

  private static Taken taken(Recorded recorded, Map<SeriesDay, Judged> judged) {
    SeriesDay day = SeriesDay.of(recorded.quote());
    Judged verdict = judged.get(day);
    if (verdict == null) {
      throw new IllegalStateException("Kept and not judged: " + day);
    }
    return new Taken(recorded, verdict);
  }

  /** A quote with the point it was seen at. */
  record Sighting(Quote quote, Point point) {}

  /** A quote that is kept, and what the law says of its day. */
  record Taken(Recorded recorded, Judged judged) {}
}
