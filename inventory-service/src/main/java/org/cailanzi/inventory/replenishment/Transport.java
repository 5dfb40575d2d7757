package org.cailanzi.inventory.replenishment;

import org.cailanzi.platform.measure.Quantity;

/** Whoever carries goods from one site to another. */
public interface Transport {

  /**
   * Sends goods off, once per id: a repeat is told what the first was told.
   *
   * @return false where the site no longer has so much to give
   */
  boolean send(Shipment shipment);

  /**
   * So much of a commodity from one site to another.
   *
   * @param id of the approved line that wants it
   * @param by who approved it
   */
  record Shipment(
      String id, String from, String to, String commodity, Quantity quantity, String by) {}
}
