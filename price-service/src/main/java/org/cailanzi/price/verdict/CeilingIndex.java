package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * All ceilings, compiled: what is the strictest for a place, a commodity, a stage and a day is
 * found by the number of the smallest region around the place that any ceiling names. What regions
 * around it ordered is merged in beforehand, and so are the verdicts wherever no other price has a
 * say. Immutable; a new ceiling makes a new index.
 */
public final class CeilingIndex {
  private final Map<String, Integer> goods = new HashMap<>();
  private final @Nullable InForceTable[] tables = new @Nullable InForceTable[Locus.TABLES];
  private final Meant meant;
  private final RegionIds regions;
  private final Disasters disasters;

  public CeilingIndex(Collection<Ceiling> ceilings, Collection<DisasterMode> modes, Goods goods) {
    meant = new Meant(InForce.of(ceilings), goods);
    regions = new RegionIds(meant.regions());
    disasters = new Disasters(modes);
    meant.commodities().forEach(it -> this.goods.put(it, this.goods.size()));
    boolean[] struck = new boolean[regions.size()];
    regions.all().forEach(it -> struck[regions.of(it)] = disasters.touch(it));
    for (Stage stage : meant.stages()) {
      // Where no order tells kinds of points apart, one table serves all and stays in the cache.
      boolean alike = !meant.tellsKinds(stage);
      @Nullable InForceTable shared = null;
      for (PointKind kind : PointKind.values()) {
        int number = Locus.table(kind, stage);
        shared = alike && shared != null ? shared : table(number, struck);
        tables[number] = shared;
      }
    }
  }

  private InForceTable table(int number, boolean[] struck) {
    InForceTable table = new InForceTable(regions.size(), goods.size(), struck);
    Map<List<Term>, Term[]> terms = new HashMap<>();
    Map<String, Timeline> made = new HashMap<>();
    // All goods of a region after each other, as they will be asked for.
    for (RegionCode region : regions.all()) {
      goods.forEach(
          (commodity, id) -> {
            List<Term> around = new ArrayList<>();
            @Nullable RegionCode smallest = around(commodity, region, number, around);
            if (smallest != null) {
              // A region that orders nothing itself has what the one around it has.
              String key = smallest + commodity;
              table.put(
                  regions.of(region),
                  id,
                  made.computeIfAbsent(key, _ -> new Timeline(around, terms)));
            }
          });
    }
    return table;
  }

  private @Nullable RegionCode around(
      String commodity, RegionCode region, int table, List<Term> around) {
    @Nullable RegionCode smallest = null;
    for (RegionCode.Level level : RegionCode.Level.values()) {
      if (level.digits() <= region.code().length()) {
        RegionCode outer = region.at(level);
        List<Term> own = meant.terms(commodity, outer, table);
        around.addAll(own);
        smallest = own.isEmpty() ? smallest : outer;
      }
    }
    return smallest;
  }

  /** A place as this index knows it. */
  public Locus at(Place place) {
    return new Locus(this, place, regions);
  }

  /** The verdict on a price. */
  public Verdict judge(
      Locus where, Subject what, LocalDate day, UnitPrice price, References references) {
    InForceTable table = table(where, what);
    Integer commodity = goods.get(what.commodity());
    if (table == null || commodity == null) {
      return Verdict.Unlimited.HERE;
    }
    Verdict verdict = table.judge(where.region(), commodity, day, price, references);
    return verdict != null
        ? verdict
        : stretch(table, commodity, where, day).judge(price, day, references);
  }

  /** What the ceilings in force on a day come to, whatever the price. */
  public Strictest strictest(Locus where, Subject what, LocalDate day, References references) {
    InForceTable table = table(where, what);
    Integer commodity = goods.get(what.commodity());
    return table == null || commodity == null
        ? Strictest.NONE
        : stretch(table, commodity, where, day).strictest(day, references);
  }

  private @Nullable InForceTable table(Locus where, Subject what) {
    where.requireOf(this);
    return where.region() == RegionIds.NONE ? null : tables[where.table(what.stage())];
  }

  private Stretch stretch(InForceTable table, int commodity, Locus where, LocalDate day) {
    Stretch stretch = table.stretch(where.region(), commodity, day);
    DisasterMode mode = stretch.mindsDisasters() ? disasters.on(where, day) : null;
    return mode == null ? stretch : stretch.under(mode);
  }

  /** Every ceiling ever meant for a series, in force or not. */
  public List<InForce> everMeantFor(Locus where, Subject what) {
    List<InForce> found = new ArrayList<>();
    for (RegionCode region : where.regions()) {
      meant
          .terms(what.commodity(), region, where.table(what.stage()))
          .forEach(it -> found.add(it.inForce()));
    }
    return found;
  }

  /** Every ceiling ever reckoned from what a wholesaler asks for some goods. */
  public List<Ceiling> restingOn(String wholesaler, String commodity) {
    return meant
        .terms(commodity)
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
