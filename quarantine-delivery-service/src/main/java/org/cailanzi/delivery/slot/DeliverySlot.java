package org.cailanzi.delivery.slot;

import java.time.LocalDate;

/**
 * A part of one day in which doors are served.
 *
 * @param code {@code AM} or {@code PM}, or whatever the city profile calls its slots
 */
public record DeliverySlot(LocalDate day, String code) {
  @Override
  public String toString() {
    return day + " " + code;
  }
}
