package org.cailanzi.price.intake;

import java.util.Arrays;
import java.util.Collection;

/** Numbers in ascending order, with one of them left out or none. */
final class Ascending {
  static final Ascending NONE = new Ascending(new double[0], 0);

  private final double[] sorted;
  private final int leftOut;

  /**
   * @param leftOut the place of the one that is left out, or the number of them all
   */
  private Ascending(double[] sorted, int leftOut) {
    this.sorted = sorted;
    this.leftOut = leftOut;
  }

  static Ascending of(Collection<Double> numbers) {
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Ascending(sorted, sorted.length);
  }

  /** The same without one that is among them; of equal ones it does not matter which. */
  Ascending without(double one) {
    return new Ascending(sorted, Arrays.binarySearch(sorted, one));
  }

  int size() {
    return leftOut == sorted.length ? sorted.length : sorted.length - 1;
  }

  private double get(int place) {
    return sorted[place < leftOut ? place : place + 1];
  }

  /** Below which a share of them lies: Hyndman and Fan's type 7, as the figures have it. */
  double quantile(double share) {
    double place = share * (size() - 1);
    int below = (int) place;
    double low = get(below);
    return below + 1 == size() ? low : low + (place - below) * (get(below + 1) - low);
  }
}
