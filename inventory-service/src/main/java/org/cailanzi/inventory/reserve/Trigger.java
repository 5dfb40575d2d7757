package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why the reserve is opened (rule I9).
 *
 * @param value the rise of the index, as the caller has it, or the share of the target that the
 *     cover is at, as we have it; null where it is an order, or where nobody knows the cover
 * @param evidence where it can be looked up: the index's day and issuer, the order's number
 */
record Trigger(Kind kind, @Nullable BigDecimal value, String evidence) {

  /** What may open the reserve. */
  enum Kind {
    /** The vegetable index has risen within a week. */
    INDEX_RISE,
    /** The days of cover are far below the target. */
    LOW_COVER,
    /** Somebody who may has ordered it. */
    ORDER;

    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind parse(String wireName) {
      for (Kind kind : values()) {
        if (kind.wireName().equals(wireName)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "\"" + wireName + "\" is not one of index-rise, low-cover, order");
    }
  }
}
