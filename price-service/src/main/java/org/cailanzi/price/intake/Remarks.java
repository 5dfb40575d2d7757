package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cailanzi.platform.city.PriceRules.Quality;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.substitution.Substitutions;

/**
 * What is odd about quotes after the prices before each that count, kept already or in the same
 * delivery. One of these is made for each delivery, which may come in parts; what others deliver or
 * decide meanwhile about days that it has looked at already is left to the next.
 */
final class Remarks {
  private final Quotes quotes;
  private final Quality rules;
  private final Moves moves;
  private final int lookBack;
  private final Known known = new Known();
  private final Substitutions substitutions;

  /**
   * @param moves how prices moved at other points, as far as is known already
   * @param lookBack how many days before a price are looked at for earlier ones
   */
  Remarks(Quotes quotes, Substitutions substitutions, Quality rules, Moves moves, int lookBack) {
    this.quotes = quotes;
    this.rules = rules;
    this.substitutions = substitutions;
    this.moves = moves;
    this.lookBack = lookBack;
  }

  /** The quotes of a part as they are to be kept: what is odd enough waits for a person. */
  List<Sighting> doubted(List<Sighting> part) {
    return doubted(part, on(part));
  }

  static List<Sighting> doubted(List<Sighting> part, List<List<Remark>> remarks) {
    List<Sighting> doubted = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      List<Remark> grounds = remarks.get(i).stream().filter(Remark::holdsBack).toList();
      Sighting it = part.get(i);
      doubted.add(new Sighting(it.quote().doubted(grounds), it.point()));
    }
    return doubted;
  }

  /** The remarks on each quote, in their order. */
  List<List<Remark>> on(List<Sighting> part) {
    known.forget();
    lookBefore(part);
    IdentityHashMap<Sighting, List<Remark>> remarks = new IdentityHashMap<>();
    NavigableMap<LocalDate, List<Sighting>> days = new TreeMap<>();
    part.forEach(it -> days.computeIfAbsent(it.quote().day(), _ -> new ArrayList<>()).add(it));
    Replaced replaced = Replaced.of(part, substitutions);
    // A day at a time: a price is held against earlier days only, and against its own day's others.
    days.values().forEach(it -> day(it, replaced, remarks));
    return part.stream().map(it -> remarks.getOrDefault(it, List.of())).toList();
  }

  // Most goods are quoted every day, and need no more than a few; the others are looked for further
  // and further back.
  private void lookBefore(List<Sighting> part) {
    List<Sighting> lacking = part;
    for (int further = 1, back = Remark.COMPARED; !lacking.isEmpty(); further *= 2) {
      int looked = back;
      look(lacking, looked);
      back = Math.min(looked + further, lookBack);
      lacking =
          back == looked
              ? List.of()
              : lacking.stream().filter(it -> isTooLittleKnown(it, looked)).toList();
    }
  }

  private void look(List<Sighting> part, int back) {
    Set<DayKey> wanted = new HashSet<>();
    for (Sighting it : part) {
      DayKey own = it.quote().key();
      if (wanted.add(own)) {
        own.before(back).forEach(wanted::add);
        own.stage().otherSide().forEach(other -> wanted.add(own.at(other)));
      }
    }
    wanted.removeIf(known::has);
    known.add(wanted, quotes.days(wanted));
  }

  private boolean isTooLittleKnown(Sighting it, int back) {
    Quote quote = it.quote();
    List<Known.Counted> before =
        known.before(quote.series(), quote.day(), quote.day().minusDays(back));
    return before.size() < Remark.COMPARED && before.stream().noneMatch(Known.Counted::confirmed);
  }

  private void day(
      List<Sighting> day, Replaced replaced, IdentityHashMap<Sighting, List<Remark>> remarks) {
    List<Reading> readings = new ArrayList<>();
    for (Sighting it : day) {
      Quote quote = it.quote();
      TypedPrice price = quote.entry().price();
      if (price != null) {
        Reading reading =
            Reading.of(
                it,
                price,
                known.before(quote.series(), quote.day(), replaced.since(quote, lookBack)),
                rules);
        readings.add(reading);
        reading.relative().ifPresent(move -> moves.add(of(it), it.point().code(), move));
      }
    }
    for (Reading reading : readings) {
      Sighting it = reading.sighting();
      Optional<Fence> fence = Fence.of(moves.others(of(it), it.point().code()), rules);
      List<Remark> found = new ArrayList<>(reading.remarks(rules, fence));
      found.addAll(belowCost(it.quote(), reading.price()));
      remarks.put(it, found);
      if (found.stream().noneMatch(Remark::holdsBack)) {
        known.add(it.quote().series(), new Known.Counted(it.quote().day(), reading.price(), false));
      }
    }
  }

  /** That it is below what was paid, or that what was paid is above what is asked, on its day. */
  private List<Remark> belowCost(Quote quote, TypedPrice price) {
    Series series = quote.series();
    LocalDate day = quote.day();
    boolean paid = series.stage() == Stage.COST;
    return series.stage().otherSide().stream()
        .flatMap(it -> known.before(series.at(it), day.plusDays(1), day).stream())
        .map(it -> paid ? Remark.belowCost(it.price(), price) : Remark.belowCost(price, it.price()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Moves.Of of(Sighting it) {
    Quote quote = it.quote();
    return Moves.Of.of(quote.series(), it.point().place().region(), quote.day());
  }
}
