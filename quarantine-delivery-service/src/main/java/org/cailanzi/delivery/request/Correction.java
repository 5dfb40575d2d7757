package org.cailanzi.delivery.request;

import java.util.Locale;

/** Where goods turned out to be that left the stock for a request that was called off. */
enum Correction {
  /** They came to the home all the same. */
  BROUGHT(RequestState.COMPLETED, "货物已送达", "They were brought to the home all the same"),
  /** They are back on the shelf and booked in there again. */
  RETURNED(RequestState.CANCELLED, "货物已退回并重新入库", "They are back and booked in again");

  private final RequestState last;
  private final String zh;
  private final String en;

  Correction(RequestState last, String zh, String en) {
    this.last = last;
    this.zh = zh;
    this.en = en;
  }

  /** The state in which it ends. */
  RequestState last() {
    return last;
  }

  Reason reason() {
    return Reason.of("goods-" + name().toLowerCase(Locale.ROOT), zh, en);
  }

  /**
   * @throws IllegalArgumentException for a word that is none
   */
  static Correction of(String word) {
    return switch (word) {
      case "brought" -> BROUGHT;
      case "returned" -> RETURNED;
      default ->
          throw new IllegalArgumentException("\"" + word + "\" is neither brought nor returned");
    };
  }
}
