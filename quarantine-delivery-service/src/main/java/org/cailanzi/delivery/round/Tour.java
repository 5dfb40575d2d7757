package org.cailanzi.delivery.round;

import java.util.stream.IntStream;

/**
 * The order in which points are visited from a fixed first one, and perhaps back to it: the nearest
 * next, then improved by turning stretches round (2-opt) and moving up to three points elsewhere
 * (or-opt) while that shortens it. The order that was given is improved the same way, and the
 * shorter of both counts, so that it is never longer than what was given. Of two equally good
 * choices the first counts: the same input gives the same order.
 */
final class Tour {
  private static final int MOVED_TOGETHER = 3;

  private final long[][] distance;
  private final boolean back;
  private int[] order;

  private Tour(long[][] distance, boolean back, int[] order) {
    this.distance = distance;
    this.back = back;
    this.order = order;
  }

  /**
   * @param distance between the points, the same both ways; point 0 is the first
   * @param back whether the way back to it counts
   * @return the points in order, 0 first
   */
  static int[] of(long[][] distance, boolean back) {
    int[] given = IntStream.range(0, distance.length).toArray();
    Tour near = new Tour(distance, back, nearestNext(distance)).improved();
    Tour asGiven = new Tour(distance, back, given).improved();
    return near.length() <= asGiven.length() ? near.order : asGiven.order;
  }

  /** How long an order is. */
  static long length(long[][] distance, boolean back, int[] order) {
    return new Tour(distance, back, order).length();
  }

  private static int[] nearestNext(long[][] distance) {
    int[] order = IntStream.range(0, distance.length).toArray();
    for (int i = 1; i < order.length; i++) {
      int nearest = i;
      for (int j = i + 1; j < order.length; j++) {
        if (distance[order[i - 1]][order[j]] < distance[order[i - 1]][order[nearest]]) {
          nearest = j;
        }
      }
      int next = order[nearest];
      System.arraycopy(order, i, order, i + 1, nearest - i);
      order[i] = next;
    }
    return order;
  }

  private long length() {
    return IntStream.range(0, order.length).mapToLong(i -> between(i, i + 1)).sum();
  }

  private Tour improved() {
    while (turnsRound() || movesElsewhere()) {
      // Each change shortens a length in whole centimetres, so this ends.
    }
    return this;
  }

  private boolean turnsRound() {
    for (int i = 1; i < order.length; i++) {
      for (int j = i + 1; j < order.length; j++) {
        if (between(i - 1, j) + between(i, j + 1) < between(i - 1, i) + between(j, j + 1)) {
          reverse(order, i, j);
          return true;
        }
      }
    }
    return false;
  }

  private boolean movesElsewhere() {
    for (int many = 1; many <= MOVED_TOGETHER; many++) {
      for (int i = 1; i + many <= order.length; i++) {
        if (moves(i, i + many - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Puts a stretch where the tour is shortest, either way round; false if that is where it is. */
  private boolean moves(int first, int last) {
    long saved = between(first - 1, first) + between(last, last + 1) - between(first - 1, last + 1);
    for (int after = 0; after < order.length; after++) {
      if (after >= first - 1 && after <= last) {
        continue;
      }
      long gap = between(after, after + 1);
      long asIs = between(after, first) + between(last, after + 1) - gap;
      long turned = between(after, last) + between(first, after + 1) - gap;
      if (Math.min(asIs, turned) < saved) {
        move(first, last, after, turned < asIs);
        return true;
      }
    }
    return false;
  }

  private void move(int first, int last, int after, boolean turned) {
    int[] next = new int[order.length];
    int at = 0;
    for (int i = 0; i < order.length; i++) {
      if (i < first || i > last) {
        next[at++] = order[i];
      }
      if (i == after) {
        System.arraycopy(order, first, next, at, last - first + 1);
        if (turned) {
          reverse(next, at, at + last - first);
        }
        at += last - first + 1;
      }
    }
    order = next;
  }

  /** From one place of the order to another; behind the last one lies the first, or nothing. */
  private long between(int from, int to) {
    if (to < order.length) {
      return distance[order[from]][order[to]];
    }
    return back ? distance[order[from]][order[0]] : 0;
  }

  private static void reverse(int[] order, int from, int to) {
    for (int i = from, j = to; i < j; i++, j--) {
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
