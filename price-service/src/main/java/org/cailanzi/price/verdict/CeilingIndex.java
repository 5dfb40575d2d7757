package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Succession;
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
 * say. Immutable; a new ceiling makes a new index, of which only what it touches is made anew.
 */
public final class CeilingIndex {
  private final Goods city;
  private final Succession succession;
  private final Meant meant;
  private final RegionIds regions;
  private final Map<String, Integer> goods;
  private final Disasters disasters;
  private final @Nullable InForceTable[] tables = new @Nullable InForceTable[Locus.TABLES];

  private CeilingIndex(Collection<DisasterMode> modes, Goods city) {
    this.city = city;
    this.disasters = new Disasters(modes);
    succession = Succession.NONE;
    meant = Meant.NOTHING;
    regions = RegionIds.EMPTY;
    goods = Map.of();
  }

  public CeilingIndex(Collection<Ceiling> ceilings, Collection<DisasterMode> modes, Goods city) {
    this(new CeilingIndex(modes, city), Succession.NONE.with(ceilings));
  }

  private CeilingIndex(CeilingIndex before, Succession.Step step) {
    city = before.city;
    disasters = before.disasters;
    succession = step.after();
    meant = before.meant.with(step.changed(), city);
    regions = before.regions.with(meant.regions());
    goods = new HashMap<>(before.goods);
    meant.commodities().forEach(it -> goods.putIfAbsent(it, goods.size()));
    compile(before, touched(step.changed(), before.regions.size()));
  }

  /** The same with some ceilings more; those that it has already are passed by. */
  public CeilingIndex with(Collection<Ceiling> issued) {
    Succession.Step step = succession.with(issued);
    return step.changed().isEmpty() ? this : new CeilingIndex(this, step);
  }

  /** By region and goods, where anything may come to something else than before. */
  private BitSet touched(Collection<InForce> changed, int knownRegions) {
    BitSet touched = new BitSet();
    touched.set(knownRegions * goods.size(), regions.size() * goods.size());
    List<RegionCode> known = regions.all().subList(0, knownRegions);
    for (InForce it : known.isEmpty() ? List.<InForce>of() : changed) {
      RegionCode scope = it.ceiling().scope().region();
      int[] bound =
          city.boundBy(it.ceiling()).stream().mapToInt(one -> goods.get(one.code())).toArray();
      for (RegionCode region : known) {
        if (scope.contains(region)) {
          int row = regions.of(region) * goods.size();
          for (int commodity : bound) {
            touched.set(row + commodity);
          }
        }
      }
    }
    return touched;
  }

  private void compile(CeilingIndex before, BitSet touched) {
    boolean[] struck = new boolean[regions.size()];
    regions.all().forEach(it -> struck[regions.of(it)] = disasters.touch(it));
    for (Stage stage : meant.stages()) {
      // Where no order tells kinds of points apart, one table serves all and stays in the cache.
      boolean alike = !meant.tellsKinds(stage);
      @Nullable InForceTable shared = null;
      for (PointKind kind : PointKind.values()) {
        int number = Locus.table(kind, stage);
        if (!alike || shared == null) {
          InForceTable known = before.tables[number];
          shared =
              known == null
                  ? new InForceTable(regions.size(), goods.size(), struck)
                  : known.grown(regions.size(), goods.size(), struck);
          fill(shared, number, touched);
        }
        tables[number] = shared;
      }
    }
  }

  // A region comes after those around it.
  private void fill(InForceTable table, int number, BitSet touched) {
    for (RegionCode region : regions.all().stream().sorted().toList()) {
      int row = regions.of(region) * goods.size();
      if (touched.nextSetBit(row) >= 0 && touched.nextSetBit(row) < row + goods.size()) {
        List<RegionCode> around = regions.around(region);
        goods.forEach(
            (commodity, id) -> {
              if (touched.get(row + id)) {
                put(table, number, around, commodity, id);
              }
            });
      }
    }
  }

  private void put(
      InForceTable table, int number, List<RegionCode> around, String commodity, int id) {
    RegionCode region = around.getLast();
    List<Term> terms = new ArrayList<>();
    @Nullable Timeline outer = null;
    for (RegionCode it : around) {
      List<Term> own = meant.terms(commodity, it, number);
      terms.addAll(own);
      if (!it.equals(region)) {
        outer = table.timeline(regions.of(it), id);
      } else if (!own.isEmpty()) {
        table.put(regions.of(region), id, new Timeline(terms, outer));
      } else if (outer != null) {
        // A region that orders nothing itself has what the one around it has.
        table.put(regions.of(region), id, outer);
      }
    }
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
