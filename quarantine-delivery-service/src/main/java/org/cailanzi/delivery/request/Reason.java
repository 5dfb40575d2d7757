package org.cailanzi.delivery.request;

import java.util.List;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;

/**
 * Why a request is where it is, for the one it concerns.
 *
 * @param code stable, such as {@code not-enough-stock}
 * @param shortages the lines that there is not enough of; empty for other reasons
 */
public record Reason(String code, Bilingual words, List<Shortage> shortages) {
  public Reason {
    shortages = List.copyOf(shortages);
  }

  public static Reason of(String code, String zh, String en) {
    return new Reason(code, new Bilingual(zh, en), List.of());
  }

  /** One commodity that fell short. */
  public record Shortage(String commodity, Quantity wanted, Quantity available) {}
}
