package org.cailanzi.price.verdict;

import java.time.LocalDate;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What is in force at one stage and kind of point: for each region and commodity, the ceilings of
 * the region merged with those of all regions around it. The longest stretch of days of each lies
 * in the open: to judge a price of such a day is to compare numbers that lie side by side, and to
 * hand out a verdict made before. All goods of a region lie beside each other, as a point reports
 * them.
 */
final class InForceTable {
  private static final int NUMBERS = 2;
  private static final int VERDICTS = 2;

  private final int goods;
  private final boolean[] disasters;
  private final @Nullable Timeline[] timelines;
  // By cell: the first and last day of the longest stretch in one number, and its most.
  private final long[] numbers;
  // By cell: the verdicts of the longest stretch on a price within and above the most.
  private final Verdict[] verdicts;
  // By cell: the longest stretch where it is not settled by those, or null.
  private final @Nullable Stretch[] reckoned;

  /**
   * @param disasters by region, whether one was ever declared in it or around it
   */
  InForceTable(int regions, int goods, boolean[] disasters) {
    this.goods = goods;
    this.disasters = disasters;
    int cells = regions * goods;
    timelines = new @Nullable Timeline[cells];
    reckoned = new @Nullable Stretch[cells];
    numbers = new long[NUMBERS * cells];
    verdicts = new Verdict[VERDICTS * cells];
    for (int cell = 0; cell < cells; cell++) {
      put(cell, Stretch.NOTHING, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
  }

  void put(int region, int commodity, Timeline timeline) {
    int cell = region * goods + commodity;
    int number = timeline.longest();
    timelines[cell] = timeline;
    put(cell, timeline.stretch(number), timeline.start(number), timeline.end(number));
  }

  private void put(int cell, Stretch stretch, int first, int last) {
    boolean settled = stretch.isSettled() && !asksForDisasters(cell, stretch);
    reckoned[cell] = settled ? null : stretch;
    numbers[NUMBERS * cell] = ((long) first << Integer.SIZE) | (last & 0xFFFF_FFFFL);
    numbers[NUMBERS * cell + 1] = stretch.most();
    verdicts[VERDICTS * cell] = stretch.within();
    verdicts[VERDICTS * cell + 1] = stretch.above();
  }

  /** The verdict on a price, or null where a disaster may be declared: ask for the stretch. */
  @Nullable Verdict judge(
      int region, int commodity, LocalDate day, UnitPrice price, References references) {
    int cell = region * goods + commodity;
    long days = numbers[NUMBERS * cell];
    int on = (int) day.toEpochDay();
    boolean other = on < (int) (days >> Integer.SIZE) || on > (int) days;
    Stretch stretch = other ? stretch(cell, on) : reckoned[cell];
    if (stretch == null) {
      boolean above = price.microYuan() > numbers[NUMBERS * cell + 1];
      return verdicts[VERDICTS * cell + (above ? 1 : 0)];
    }
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
