package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.Arrays;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What is in force at one stage and kind of point: for each region and commodity, the ceilings of
 * the region merged with those of all regions around it. The longest stretch of days of each lies
 * in the open: to judge a price of such a day is to compare it with one number, and to hand out a
 * verdict made before. All goods of a region lie beside each other, as a point reports them.
 */
final class InForceTable {
  private static final int VERDICTS = 2;

  private final int goods;
  private final boolean[] disasters;
  private final @Nullable Timeline[] timelines;
  // By cell: see OpenStretch.
  private final long[] open;
  // By cell: the verdicts of the longest stretch on a price within and above the most.
  private final Verdict[] verdicts;
  // By cell: what else is to be reckoned in the longest stretch, if anything.
  private final Term[][] terms;

  /**
   * @param disasters by region, whether one was ever declared in it or around it
   */
  InForceTable(int regions, int goods, boolean[] disasters) {
    this.goods = goods;
    this.disasters = disasters;
    int cells = regions * goods;
    timelines = new @Nullable Timeline[cells];
    open = new long[cells];
    verdicts = new Verdict[VERDICTS * cells];
    terms = new Term[cells][];
    Arrays.fill(verdicts, Verdict.Unlimited.HERE);
    Arrays.fill(open, OpenStretch.of(false, Long.MAX_VALUE, 0, Integer.MAX_VALUE));
    Arrays.fill(terms, Stretch.NOTHING.terms());
  }

  /** A copy with room for more regions and goods, behind those there are. */
  InForceTable grown(int moreRegions, int moreGoods, boolean[] struck) {
    InForceTable grown = new InForceTable(moreRegions, moreGoods, struck);
    for (int region = 0; region < disasters.length; region++) {
      copy(timelines, region, grown.timelines, grown, 1);
      copy(open, region, grown.open, grown, 1);
      copy(terms, region, grown.terms, grown, 1);
      copy(verdicts, region, grown.verdicts, grown, VERDICTS);
    }
    return grown;
  }

  private void copy(Object from, int region, Object to, InForceTable grown, int aCell) {
    System.arraycopy(from, region * goods * aCell, to, region * grown.goods * aCell, goods * aCell);
  }

  @Nullable Timeline timeline(int region, int commodity) {
    return timelines[region * goods + commodity];
  }

  void put(int region, int commodity, Timeline timeline) {
    int cell = region * goods + commodity;
    int number = timeline.longest();
    Stretch stretch = timeline.stretch(number);
    timelines[cell] = timeline;
    terms[cell] = stretch.terms();
    verdicts[VERDICTS * cell] = stretch.within();
    verdicts[VERDICTS * cell + 1] = stretch.above();
    open[cell] =
        asksForDisasters(cell, stretch)
            ? OpenStretch.NONE
            : OpenStretch.of(
                !stretch.isSettled(), stretch.most(), timeline.start(number), timeline.end(number));
  }

  /** The verdict on a price, or null where a disaster may be declared: ask for the stretch. */
  @Nullable Verdict judge(
      int region, int commodity, LocalDate day, UnitPrice price, References references) {
    int cell = region * goods + commodity;
    long stretch = open[cell];
    int on = (int) day.toEpochDay();
    if (!OpenStretch.has(stretch, on)) {
      return judgeAnyDay(cell, day, price, references);
    }
    // Both are fetched before it is known which is asked for: a place that is in no cache yet then
    // costs one wait and not two.
    Verdict within = verdicts[VERDICTS * cell];
    Verdict above = verdicts[VERDICTS * cell + 1];
    long most = OpenStretch.most(stretch);
    Verdict settled = price.microYuan() > most ? above : within;
    return OpenStretch.isReckoned(stretch)
        ? new Reckoning(within, most, day, references).add(terms[cell]).verdict(price, settled)
        : settled;
  }

  private @Nullable Verdict judgeAnyDay(
      int cell, LocalDate day, UnitPrice price, References references) {
    Stretch stretch = stretch(cell, (int) day.toEpochDay());
    return asksForDisasters(cell, stretch) ? null : stretch.judge(price, day, references);
  }

  private boolean asksForDisasters(int cell, Stretch stretch) {
    return stretch.mindsDisasters() && disasters[cell / goods];
  }

  /** What is in force on a day. */
  Stretch stretch(int region, int commodity, LocalDate day) {
    return stretch(region * goods + commodity, (int) day.toEpochDay());
  }

  private Stretch stretch(int cell, int day) {
    Timeline timeline = timelines[cell];
    Stretch found = timeline == null ? null : timeline.on(day);
    return found == null ? Stretch.NOTHING : found;
  }
}
