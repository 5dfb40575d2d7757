package org.cailanzi.inventory.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What is left of a stock day by day while people eat from it and nothing comes: what goes bad
 * first is eaten first, and what went bad is not eaten.
 */
record Curve(List<Day> days) {
  Curve {
    days = List.copyOf(days);
  }

  /**
   * @param need grams a day, not negative
   */
  static Curve of(Collection<Batch> stock, long need, LocalDate from, int days) {
    PriorityQueue<Batch> open = new PriorityQueue<>(Batch.FIRST_OUT);
    open.addAll(stock);
    long left = stock.stream().mapToLong(Batch::grams).sum();
    List<Day> curve = new ArrayList<>(days);
    for (int i = 0; i < days; i++) {
      LocalDate day = from.plusDays(i);
      long spoiled = spoil(open, day);
      long eaten = eat(open, need);
      left -= spoiled + eaten;
      curve.add(new Day(day, eaten, spoiled, left, need - eaten));
    }
    return new Curve(curve);
  }

  private static long spoil(PriorityQueue<Batch> open, LocalDate day) {
    long spoiled = 0;
    for (Batch next = open.peek(); next != null && next.spoiledOn(day); next = open.peek()) {
      spoiled += open.remove().grams();
    }
    return spoiled;
  }

  private static long eat(PriorityQueue<Batch> open, long need) {
    long eaten = 0;
    while (eaten < need && !open.isEmpty()) {
      Batch next = open.remove();
      long part = Math.min(next.grams(), need - eaten);
      eaten += part;
      if (part < next.grams()) {
        open.add(new Batch(next.grams() - part, next.lastDay()));
      }
    }
    return eaten;
  }

  /** The days from one on. */
  Curve from(LocalDate first) {
    return new Curve(days.stream().filter(it -> !it.day().isBefore(first)).toList());
  }

  /** The first day on which there is too little; empty where it lasts. */
  Optional<LocalDate> runsOut() {
    return days.stream()
        .filter(it -> it.shortBy() > 0)
        .map(Day::day)
        .min(Comparator.naturalOrder());
  }

  /** What must come from elsewhere, over all days. */
  long shortBy() {
    return days.stream().mapToLong(Day::shortBy).sum();
  }

  /**
   * One day, in grams.
   *
   * @param spoiled what could be eaten the day before and no longer
   * @param left in the evening
   * @param shortBy what was needed and not there
   */
  record Day(LocalDate day, long eaten, long spoiled, long left, long shortBy) {}
}
