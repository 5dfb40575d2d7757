package org.cailanzi.inventory.transfer;

import java.util.List;

/**
 * Goods of a transfer that somebody received at one time. It is written down before it is booked
 * and never taken back.
 *
 * @param key the caller's, so that a repeat is recognised
 * @param booked whether all of it is known to be in the stock
 */
record Delivery(String key, String fingerprint, String by, List<Load> loads, boolean booked) {
  Delivery {
    loads = List.copyOf(loads);
  }

  Delivery asBooked() {
    return new Delivery(key, fingerprint, by, loads, true);
  }
}
