package org.cailanzi.price.limit;

import java.util.Locale;

/** What of a margin must not widen; orders name the one or the other (DOMAIN §2.2). */
public enum MarginBasis {
  /** 购销差价额: so many yuan between cost and price (海南, 湖北, 潍坊 where the cost changed). */
  AMOUNT,
  /** 进销差价率, on the cost: such a share of the cost (宜昌, 潍坊 where it did not). */
  RATE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
