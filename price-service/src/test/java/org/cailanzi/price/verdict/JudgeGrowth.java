package org.cailanzi.price.verdict;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.cailanzi.price.verdict.JudgingScenario.Seen;
import org.jspecify.annotations.Nullable;

/**
 * How much longer a quote takes to judge by 10,000 ceilings than by 100: batches of both take turns
 * in one process, so that whatever else the machine does slows both alike. Beside it, what reading
 * the same quotes takes without judging them, and that with nothing more than one number and two
 * references fetched for each from arrays as long as an index needs. Prints the best batch, the
 * twenty-sixth and the middle one of each. Started by {@code suite/bench/judge.sh growth}.
 */
public final class JudgeGrowth {
  private static final int QUOTES = 65_525;
  private static final int FEW = 100;
  private static final int MANY = 10_000;
  private static final int WARM_UP = 150;
  private static final int TURNS = 500;

  // Every verdict is handed out, so that none is left out.
  private static @Nullable Verdict last;
  private static @Nullable Object fetched;

  private JudgeGrowth() {}

  public static void main(String[] unused) {
    measure("absolute", false);
    measure("mixed", true);
  }

  private static void measure(String kinds, boolean mixed) {
    JudgingScenario few = new JudgingScenario(FEW, QUOTES, mixed, false);
    JudgingScenario many = new JudgingScenario(MANY, QUOTES, mixed, false);
    Seen[] fewQuotes = few.quotes.toArray(Seen[]::new);
    Seen[] manyQuotes = many.quotes.toArray(Seen[]::new);
    System.gc();
    takeTurns(kinds, () -> judge(few.index, fewQuotes), () -> judge(many.index, manyQuotes));
    takeTurns(kinds + ", read alone", () -> read(fewQuotes), () -> read(manyQuotes));
    Cells fewCells = new Cells(fewQuotes);
    Cells manyCells = new Cells(manyQuotes);
    takeTurns(
        kinds + ", read and fetched",
        () -> fetch(fewCells, fewQuotes),
        () -> fetch(manyCells, manyQuotes));
  }

  private static void takeTurns(String what, LongSupplier few, LongSupplier many) {
    long[] ofFew = new long[TURNS];
    long[] ofMany = new long[TURNS];
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      long first = few.getAsLong();
      long second = many.getAsLong();
      if (turn >= 0) {
        ofFew[turn] = first;
        ofMany[turn] = second;
      }
    }
    print(what, ofFew, ofMany);
  }

  private static long judge(CeilingIndex index, Seen[] quotes) {
    long begun = System.nanoTime();
    for (Seen it : quotes) {
      last = index.judge(it.point().locus(), it.what(), it.day(), it.price(), it.known());
    }
    Objects.requireNonNull(last);
    return System.nanoTime() - begun;
  }

  // What judging asks of a quote, the index aside.
  private static long read(Seen[] quotes) {
    long begun = System.nanoTime();
    long sum = 0;
    for (Seen it : quotes) {
      sum +=
          it.point().locus().region()
              + it.point().locus().table(it.what().stage())
              + it.what().commodity().hashCode()
              + it.day().toEpochDay()
              + it.price().microYuan();
    }
    long took = System.nanoTime() - begun;
    requireSomething(sum);
    return took;
  }

  // Asked, so that it is not left out.
  private static void requireSomething(long sum) {
    if (sum == 0) {
      throw new IllegalStateException("Quotes that say nothing");
    }
  }

  private static long fetch(Cells cells, Seen[] quotes) {
    long begun = System.nanoTime();
    long above = 0;
    for (int i = 0; i < quotes.length; i++) {
      int cell = cells.asked[quotes[i].point().locus().region()] + cells.goods[i];
      boolean isAbove = quotes[i].price().microYuan() > cells.most[cell];
      fetched = isAbove ? cells.above[cell] : cells.within[cell];
      above += isAbove ? 1 : 0;
    }
    long took = System.nanoTime() - begun;
    requireSomething(above + 1);
    Objects.requireNonNull(fetched);
    return took;
  }

  /** What must be kept of each region and commodity at the least. */
  private static final class Cells {
    // Where the cells of a region begin.
    final int[] asked;
    // Which of a region's cells each quote asks for.
    final int[] goods;
    final long[] most;
    final Object[] within;
    final Object[] above;

    Cells(Seen[] quotes) {
      Map<String, Integer> numbers = new HashMap<>();
      goods = new int[quotes.length];
      int regions = 0;
      for (int i = 0; i < quotes.length; i++) {
        goods[i] = numbers.computeIfAbsent(quotes[i].what().commodity(), _ -> numbers.size());
        regions = Math.max(regions, quotes[i].point().locus().region() + 1);
      }
      asked = new int[regions];
      Arrays.setAll(asked, it -> it * numbers.size());
      most = new long[regions * numbers.size()];
      Arrays.fill(most, 2_500_000);
      within = new Object[most.length];
      above = new Object[most.length];
      Arrays.setAll(within, it -> it);
      Arrays.setAll(above, it -> -it);
    }
  }

  private static void print(String kinds, long[] few, long[] many) {
    Arrays.sort(few);
    Arrays.sort(many);
    for (int at : new int[] {0, TURNS / 20, TURNS / 2}) {
      System.out.printf(
          "%s, batch %d of %d: %.1f ns by %d ceilings, %.1f ns by %d, %.2f x%n",
          kinds,
          at + 1,
          TURNS,
          (double) few[at] / QUOTES,
          FEW,
          (double) many[at] / QUOTES,
          MANY,
          (double) many[at] / few[at]);
    }
  }
}
