package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came together and go bad together.
 *
 * @param origin where they were grown or made, or null where nobody said
 * @param expires the first instant at which they may no longer be given out (rule I6)
 */
public record Lot(
    String code,
    @Nullable String origin,
    @Nullable String supplier,
    Instant received,
    Instant expires,
    Quantity quantity) {

  /** First expired first out; of two that expire together, the one that came first (rule I6). */
  static final Comparator<Lot> FIRST_OUT =
      Comparator.comparing(Lot::expires).thenComparing(Lot::received).thenComparing(Lot::code);

  public boolean expiredAt(Instant now) {
    return !now.isBefore(expires);
  }

  Lot with(Quantity other) {
    return new Lot(code, origin, supplier, received, expires, other);
  }

  /** Whether more of the same lot came: everything but the day and the quantity is the same. */
  boolean sameGoods(Lot other) {
    return code.equals(other.code)
        && Objects.equals(origin, other.origin)
        && Objects.equals(supplier, other.supplier)
        && expires.equals(other.expires);
  }

  /** So much out of one lot, as a movement tells it. */
  public record Part(String lot, Quantity quantity) {}
}
