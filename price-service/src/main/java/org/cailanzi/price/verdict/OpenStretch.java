package org.cailanzi.price.verdict;

/**
 * The longest stretch of a place and commodity in one number, so that eight of them fill a line of
 * the processor's cache: whether more is to be reckoned, the most that is settled, its first day
 * and its last. What does not fit is not open: then no day is in it, and the timeline is asked.
 */
final class OpenStretch {
  private static final int DAY_BITS = 16;
  private static final int MOST_SHIFT = 2 * DAY_BITS;
  private static final int LAST_DAY = (1 << DAY_BITS) - 1;
  private static final long MOST = Integer.MAX_VALUE;

  /** The first day is behind the last: no day is in it. */
  static final long NONE = 1L << DAY_BITS;

  private OpenStretch() {}

  /**
   * @param most in millionths of a yuan, or the greatest number where nothing is settled
   * @param first its first day, counted from 1970 on, and {@code last} its last; days before 1970
   *     and after 2149 are left to the timeline
   */
  static long of(boolean reckoned, long most, int first, int last) {
    boolean boundless = most == Long.MAX_VALUE;
    if ((most >= MOST && !boundless) || last < 0 || first > LAST_DAY) {
      return NONE;
    }
    long days = ((long) Math.max(first, 0) << DAY_BITS) | Math.min(last, LAST_DAY);
    return (reckoned ? Long.MIN_VALUE : 0) | ((boundless ? MOST : most) << MOST_SHIFT) | days;
  }

  static boolean has(long open, int day) {
    return day >= ((int) open >>> DAY_BITS) && day <= ((int) open & LAST_DAY);
  }

  static boolean isReckoned(long open) {
    return open < 0;
  }

  /** The most that is settled; beyond all prices that fit where nothing is. */
  static long most(long open) {
    long most = (open >>> MOST_SHIFT) & MOST;
    return most == MOST ? Long.MAX_VALUE : most;
  }
}
