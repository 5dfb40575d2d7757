package org.cailanzi.price.quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cailanzi.price.point.Place;

/** Keeps what is recorded in another order too, so that all points of a region are read at once. */
public interface Follower {
  /**
   * Records, and follows. When this returns both are durable; whoever dies on the way has left
   * enough for somebody to follow later.
   *
   * @param months the ids of the months of series that are about to change
   * @param places where each point is, by its code
   */
  List<Recorded> around(
      Collection<String> months, Map<String, Place> places, Supplier<List<Recorded>> recording);
}
