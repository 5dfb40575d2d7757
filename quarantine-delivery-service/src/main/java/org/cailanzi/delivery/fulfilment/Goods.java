package org.cailanzi.delivery.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cailanzi.delivery.request.Line;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The goods of the city, in our words. Every call can be repeated without doing anything twice, and
 * throws {@link NoAnswer} when it is not known what became of it.
 */
public interface Goods {
  /** The supply point that serves a region, nearest first, or empty where none does. */
  Optional<String> siteServing(RegionCode region);

  Taken take(HoldOrder order);

  Standing standing(String hold);

  /** Frees a hold, or sees to it that it can never be taken; unless its goods are gone already. */
  Return giveBack(String hold);

  Issue issue(String hold);

  /**
   * Goods to be set aside, all lines or none.
   *
   * @param hold our id for it: the same at every repeat
   * @param household whose they are, by the key that our neighbour knows homes by, or null where we
   *     have none
   * @param persons how many are to live on them, or null where nobody wrote it down
   * @param until when it runs out unless the goods are issued
   */
  record HoldOrder(
      String hold,
      String site,
      RegionCode region,
      List<Line> lines,
      String reference,
      @Nullable String household,
      @Nullable Integer persons,
      Instant until) {}

  /** What became of setting goods aside. */
  sealed interface Taken {
    record Held(Instant until) implements Taken {}

    /** Not these goods, not there: nothing is set aside. */
    record Refused(Reason reason) implements Taken {}

    /** This hold existed and is over: released or run out. */
    record Over() implements Taken {}
  }

  /** Whether a hold stands. */
  enum Standing {
    STANDS,
    OVER
  }

  /** What became of giving a hold back. */
  enum Return {
    /** Nothing is left that we hold. */
    FREE,
    /** Somebody took the goods off the stock before: there is nothing to free. */
    ISSUED
  }

  /** What became of taking held goods off the stock. */
  sealed interface Issue {
    record Issued() implements Issue {}

    /** The hold was over before; the goods are still in the books. */
    record Over() implements Issue {}
  }
}
