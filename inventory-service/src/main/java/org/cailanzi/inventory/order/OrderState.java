package org.cailanzi.inventory.order;

import java.util.Locale;

/** How far an order has come. */
public enum OrderState {
  ORDERED,
  PARTLY_RECEIVED,
  RECEIVED,
  /** Nothing more of it will come; what had come by then stays. */
  CANCELLED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
