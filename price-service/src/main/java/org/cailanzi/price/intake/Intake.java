package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cailanzi.price.judging.Intents;
import org.cailanzi.price.judging.Judged;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.Judging.AtHand;
import org.cailanzi.price.judging.SeriesDay;
import org.cailanzi.price.judging.WholesaleQuoted;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.DecideOutcome;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.DoubtedQuotes;
import org.cailanzi.price.quote.Kept;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Recorded;
import org.cailanzi.price.quote.Series;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes quotes in: what is to be judged is written down, the quotes are kept, and their breaches
 * are. Only then are they acknowledged; a crash before leaves the rest to the sweep. What other
 * points ask under a ceiling on the wholesale price is judged right after, in the background.
 */
@Component
public class Intake {
  private final Intents intents;
  private final Quotes quotes;
  private final DoubtedQuotes doubted;
  private final Judging judging;
  private final ApplicationEventPublisher events;

  Intake(
      Intents intents,
      Quotes quotes,
      DoubtedQuotes doubted,
      Judging judging,
      ApplicationEventPublisher events) {
    this.intents = intents;
    this.quotes = quotes;
    this.doubted = doubted;
    this.judging = judging;
    this.events = events;
  }

  /** Keeps and judges quotes seen at known points. */
  public List<Taken> take(List<Sighting> sightings) {
    List<Quote> seen = sightings.stream().map(Sighting::quote).toList();
    Map<String, Place> places = new HashMap<>();
    sightings.forEach(it -> places.put(it.point().code(), it.point().place()));
    List<SeriesDay> work = seen.stream().map(SeriesDay::of).distinct().toList();
    Settled<Kept> settled = settle(work, () -> quotes.record(seen, places), Intake::atHand);
    Map<SeriesDay, Judged> judged =
        settled.judged().stream().collect(Collectors.toMap(Judged::of, Function.identity()));
    return settled.change().recorded().stream().map(it -> taken(it, judged)).toList();
  }

  /**
   * Takes a person's word on a doubted version: what is confirmed is judged as if it had come now,
   * and so is what rests on it.
   */
  public DecideOutcome decide(Series series, LocalDate day, int version, Decision decision) {
    List<SeriesDay> work = List.of(new SeriesDay(series, day));
    return settle(work, () -> doubted.decide(series, day, version, decision), _ -> AtHand.NOTHING)
        .change();
  }

  /**
   * @param atHand what the change tells of the days that it left
   */
  private <T> Settled<T> settle(
      List<SeriesDay> work, Supplier<T> change, Function<T, AtHand> atHand) {
    Intents.Intent intent = intents.open(work);
    T changed = change.get();
    List<Judged> judged = judging.settle(work, atHand.apply(changed));
    if (judging.othersRestOn(work)) {
      events.publishEvent(new WholesaleQuoted(intent));
    } else {
      intents.close(intent);
    }
    return new Settled<>(changed, judged);
  }

  private static AtHand atHand(Kept kept) {
    Set<SeriesDay> neverJudged =
        kept.recorded().stream()
            .filter(Recorded::isFirst)
            .map(it -> SeriesDay.of(it.quote()))
            .collect(Collectors.toSet());
    return new AtHand(kept.days(), neverJudged);
  }

  private record Settled<T>(T change, List<Judged> judged) {}

  private static Taken taken(Recorded recorded, Map<SeriesDay, Judged> judged) {
    SeriesDay day = SeriesDay.of(recorded.quote());
    Judged verdict = judged.get(day);
    if (verdict == null) {
      throw new IllegalStateException("Kept and not judged: " + day);
    }
    return new Taken(recorded, verdict);
  }

  /** A quote with the point it was seen at. */
  public record Sighting(Quote quote, Point point) {}

  /** A quote that is kept, and what the law says of its day. */
  public record Taken(Recorded recorded, Judged judged) {}
}
