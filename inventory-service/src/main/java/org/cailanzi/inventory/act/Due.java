package org.cailanzi.inventory.act;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How a sweep works through what is due. */
public final class Due {
  private Due() {}

  /**
   * Settles batch after batch, until one is not full. A batch in which nothing could be settled
   * waits for the next sweep.
   *
   * @param most how many a full batch has
   * @param batch what is due now, at most so many
   * @param settle whether it was settled, so that it is not due any more
   */
  public static <T> void settle(int most, Supplier<List<T>> batch, Predicate<T> settle) {
    List<T> due;
    int settled;
    do {
      due = batch.get();
      settled = 0;
      for (T one : due) {
        settled += settle.test(one) ? 1 : 0;
      }
    } while (due.size() == most && settled > 0);
  }
}
