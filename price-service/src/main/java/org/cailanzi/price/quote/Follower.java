package org.cailanzi.price.quote;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * Keeps what is said of days in another order too, so that all points of a region are read at once.
 */
public interface Follower {
  /**
   * Changes some days, and sees to it that the change is followed before anybody reads the other
   * order. When this returns, both the change and the word that it is to be followed are durable;
   * whoever dies on the way has left enough for somebody to follow.
   */
  <T> T around(Collection<DayKey> days, Supplier<T> change);
}
