package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * All ceilings, compiled: what is the strictest for a place, a commodity, a stage and a day is one
 * look-up of the smallest region around the place that has ceilings of its own, and a search by
 * day. What regions around it ordered is merged in beforehand. Immutable; a new ceiling makes a new
 * index.
 */
public final class CeilingIndex {
  private final Map<String, @Nullable RegionTable[]> tables = new HashMap<>();
  private final Map<String, Map<Key, List<Term>>> meant = new HashMap<>();
  private final Stretches stretches;
  private final Disasters disasters;

  /** Where ceilings bind: a region, a kind of point and a stage. */
  private record Key(long region, int table) {}

  public CeilingIndex(Collection<Ceiling> ceilings, Collection<DisasterMode> modes, Goods goods) {
    Map<String, Map<Integer, Map<RegionCode, List<Term>>>> sorted = new HashMap<>();
    for (InForce it : InForce.of(ceilings)) {
      for (Commodity commodity : goods.boundBy(it.ceiling())) {
        sort(it, goods, commodity, sorted);
      }
    }
    Stretches.Builder builder = new Stretches.Builder();
    sorted.forEach((commodity, byTable) -> tables.put(commodity, tables(byTable, builder)));
    stretches = builder.build();
    disasters = new Disasters(modes);
  }

  private void sort(
      InForce inForce,
      Goods goods,
      Commodity commodity,
      Map<String, Map<Integer, Map<RegionCode, List<Term>>>> sorted) {
    Scope scope = inForce.ceiling().scope();
    Stream<PointKind> kinds =
        scope.pointKind() == null ? Stream.of(PointKind.values()) : Stream.of(scope.pointKind());
    kinds.forEach(
        kind -> {
          int table = Locus.table(kind, scope.stage());
          Term term = Term.of(inForce, goods, commodity, kind);
          sorted
              .computeIfAbsent(commodity.code(), _ -> new HashMap<>())
              .computeIfAbsent(table, _ -> new HashMap<>())
              .computeIfAbsent(scope.region(), _ -> new ArrayList<>())
              .add(term);
          meant
              .computeIfAbsent(commodity.code(), _ -> new HashMap<>())
              .computeIfAbsent(new Key(Locus.number(scope.region()), table), _ -> new ArrayList<>())
              .add(term);
        });
  }

  // Kinds of points with the same ceilings share one table: it stays in the processor's cache.
  private static @Nullable RegionTable[] tables(
      Map<Integer, Map<RegionCode, List<Term>>> byTable, Stretches.Builder builder) {
    @Nullable RegionTable[] tables = new @Nullable RegionTable[Locus.TABLES];
    Map<Map<RegionCode, List<Term>>, RegionTable> shared = new HashMap<>();
    byTable.forEach(
        (number, terms) -> tables[number] = shared.computeIfAbsent(terms, builder::add));
    return tables;
  }

  /** The verdict on a price. */
  public Verdict judge(
      Locus where, Subject what, LocalDate day, UnitPrice price, References references) {
    Stretch stretch = stretch(where, what, day);
    return stretch == null ? Verdict.Unlimited.HERE : stretch.judge(price, day, references);
  }

  /** What the ceilings in force on a day come to, whatever the price. */
  public Strictest strictest(Locus where, Subject what, LocalDate day, References references) {
    Stretch stretch = stretch(where, what, day);
    return stretch == null ? Strictest.NONE : stretch.strictest(day, references);
  }

  private @Nullable Stretch stretch(Locus where, Subject what, LocalDate day) {
    @Nullable RegionTable[] ofCommodity = tables.get(what.commodity());
    RegionTable table = ofCommodity == null ? null : ofCommodity[where.table(what.stage())];
    if (table == null) {
      return null;
    }
    for (int outwards = 0; outwards < where.depth(); outwards++) {
      long span = table.get(where.region(outwards));
      if (span != RegionTable.NOTHING) {
        Stretch found = stretches.on((int) day.toEpochDay(), span);
        return found == null || !found.mindsDisasters() ? found : inDisaster(found, where, day);
      }
    }
    return null;
  }

  private Stretch inDisaster(Stretch stretch, Locus where, LocalDate day) {
    DisasterMode mode = disasters.on(where, day);
    return mode == null ? stretch : stretch.under(mode);
  }

  /** Every ceiling ever meant for a series, in force or not. */
  public List<InForce> everMeantFor(Locus where, Subject what) {
    Map<Key, List<Term>> ofCommodity = meant.getOrDefault(what.commodity(), Map.of());
    List<InForce> found = new ArrayList<>();
    for (int outwards = 0; outwards < where.depth(); outwards++) {
      Key key = new Key(where.region(outwards), where.table(what.stage()));
      ofCommodity.getOrDefault(key, List.of()).forEach(it -> found.add(it.inForce()));
    }
    return found;
  }

  /** Every ceiling ever reckoned from what a wholesaler asks for some goods. */
  public List<Ceiling> restingOn(String wholesaler, String commodity) {
    return meant.getOrDefault(commodity, Map.of()).values().stream()
        .flatMap(List::stream)
        .map(Term::ceiling)
        .filter(
            it ->
                it.limit() instanceof Limit.WholesaleSpread spread
                    && spread.wholesaler().point().equals(wholesaler))
        .distinct()
        .toList();
  }

  /** The goods and the stage that a series is of. */
  public record Subject(String commodity, Stage stage) {}
}
