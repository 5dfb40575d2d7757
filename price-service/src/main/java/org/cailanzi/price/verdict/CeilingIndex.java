package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Limit;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;

/**
 * All ceilings, compiled: what is the strictest for a place, a commodity, a stage and a day is at
 * most six look-ups, one for each region around the place, and a search by day in each. Immutable;
 * a new ceiling makes a new index.
 */
public final class CeilingIndex {
  private final Map<String, LongTable<Slot>> byCommodity = new HashMap<>();

  /** What a region, kind, stage and commodity have: all of it, and the timeline to judge by. */
  private record Slot(List<InForce> all, Timeline timeline) {}

  public CeilingIndex(Collection<Ceiling> ceilings, Goods goods) {
    Map<String, Map<Long, List<InForce>>> slots = new HashMap<>();
    for (InForce it : InForce.of(ceilings)) {
      for (Commodity commodity : goods.boundBy(it.ceiling())) {
        sort(it, slots.computeIfAbsent(commodity.code(), _ -> new HashMap<>()));
      }
    }
    slots.forEach((commodity, lists) -> byCommodity.put(commodity, table(lists)));
  }

  private static void sort(InForce inForce, Map<Long, List<InForce>> slots) {
    Scope scope = inForce.ceiling().scope();
    Stream<PointKind> kinds =
        scope.pointKind() == null ? Stream.of(PointKind.values()) : Stream.of(scope.pointKind());
    kinds.forEach(
        kind ->
            slots
                .computeIfAbsent(
                    Locus.key(scope.region(), kind, scope.stage()), _ -> new ArrayList<>())
                .add(inForce));
  }

  private static LongTable<Slot> table(Map<Long, List<InForce>> lists) {
    Map<Long, Slot> slots = new HashMap<>();
    lists.forEach((key, all) -> slots.put(key, new Slot(List.copyOf(all), new Timeline(all))));
    return new LongTable<>(slots);
  }

  /** The verdict on a price. */
  public Verdict judge(
      Locus where, Subject what, LocalDate day, UnitPrice price, References references) {
    return strictest(where, what, day, references).on(price);
  }

  /** What the ceilings in force on a day come to, whatever the price. */
  public Strictest strictest(Locus where, Subject what, LocalDate day, References references) {
    LongTable<Slot> slots = byCommodity.get(what.commodity());
    if (slots == null) {
      return Strictest.NONE;
    }
    Reckoning reckoning = new Reckoning(references);
    int epochDay = (int) day.toEpochDay();
    for (int level = 0; level < where.depth(); level++) {
      Slot slot = slots.get(where.key(level, what.stage()));
      if (slot != null) {
        slot.timeline().show(epochDay, reckoning);
      }
    }
    return reckoning.outcome();
  }

  /** Every ceiling ever meant for a series, in force or not. */
  public List<InForce> everMeantFor(Locus where, Subject what) {
    LongTable<Slot> slots = byCommodity.get(what.commodity());
    List<InForce> found = new ArrayList<>();
    for (int level = 0; slots != null && level < where.depth(); level++) {
      Slot slot = slots.get(where.key(level, what.stage()));
      if (slot != null) {
        found.addAll(slot.all());
      }
    }
    return found;
  }

  /** The base dates of every ceiling ever meant for a series. */
  public Set<LocalDate> baseDates(Locus where, Subject what) {
    Set<LocalDate> dates = new HashSet<>();
    for (InForce it : everMeantFor(where, what)) {
      if (it.ceiling().limit() instanceof Limit.BaseDatePrice(var baseDate, _)) {
        dates.add(baseDate);
      }
    }
    return dates;
  }

  /** The goods and the stage that a series is of. */
  public record Subject(String commodity, Stage stage) {}
}
