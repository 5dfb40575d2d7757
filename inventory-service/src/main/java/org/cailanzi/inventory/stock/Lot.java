package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cailanzi.platform.commodity.Storage;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came together and go bad together.
 *
 * @param origin where they were grown or made, or null where nobody said
 * @param expires the first instant at which they may no longer be given out (rule I6)
 * @param storage the temperature class they came in, or null for that of the commodity
 * @param blockedBy the recalls that keep them from being given out
 */
public record Lot(
    String code,
    @Nullable String origin,
    @Nullable String supplier,
    Instant received,
    Instant expires,
    Quantity quantity,
    @Nullable Storage storage,
    Set<String> blockedBy) {

  /** First expired first out; of two that expire together, the one that came first (rule I6). */
  static final Comparator<Lot> FIRST_OUT =
      Comparator.comparing(Lot::expires).thenComparing(Lot::received).thenComparing(Lot::code);

  /** Between a lot's code and a number, where a stock has another lot of that code already. */
  static final char AGAIN = '~';

  public Lot {
    blockedBy = Set.copyOf(blockedBy);
  }

  /** A lot that is kept as its commodity is, and that no recall blocks. */
  public Lot(
      String code,
      @Nullable String origin,
      @Nullable String supplier,
      Instant received,
      Instant expires,
      Quantity quantity) {
    this(code, origin, supplier, received, expires, quantity, null, Set.of());
  }

  public boolean expiredAt(Instant now) {
    return !now.isBefore(expires);
  }

  public boolean isBlocked() {
    return !blockedBy.isEmpty();
  }

  /** Whether it can be given out at an instant. */
  public boolean usableAt(Instant when) {
    return !expiredAt(when) && !isBlocked();
  }

  public Lot with(Quantity other) {
    return new Lot(code, origin, supplier, received, expires, other, storage, blockedBy);
  }

  Lot named(String other) {
    return new Lot(other, origin, supplier, received, expires, quantity, storage, blockedBy);
  }

  /** The same lot at the place it has come to. */
  public Lot receivedAt(Instant when) {
    return new Lot(code, origin, supplier, when, expires, quantity, storage, blockedBy);
  }

  Lot blockedBy(Set<String> recalls) {
    return new Lot(code, origin, supplier, received, expires, quantity, storage, recalls);
  }

  /** More of the same goods; what blocks the one blocks both. */
  Lot plus(Lot more) {
    Set<String> both = new TreeSet<>(blockedBy);
    both.addAll(more.blockedBy);
    return with(quantity.plus(more.quantity)).blockedBy(both);
  }

  /** Whether more of the same lot came: everything but the day and the quantity is the same. */
  boolean sameGoods(Lot other) {
    return code.equals(other.code)
        && Objects.equals(origin, other.origin)
        && Objects.equals(supplier, other.supplier)
        && expires.equals(other.expires)
        && storage == other.storage;
  }

  /** The code that the goods came with, at whatever site they now lie. */
  public String batch() {
    int again = code.lastIndexOf(AGAIN);
    return again > 0 && code.substring(again + 1).chars().allMatch(Character::isDigit)
        ? code.substring(0, again)
        : code;
  }

  Part part() {
    return new Part(code, quantity);
  }

  /** So much out of one lot, as a movement tells it. */
  public record Part(String lot, Quantity quantity) {}
}
