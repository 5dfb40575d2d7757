package org.cailanzi.inventory.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * So much of an offer, bought for a site. Every change is a value; receipts are only added.
 *
 * @param proposal the approved proposal it comes from
 * @param region of the site
 * @param expected the day the goods should be there
 * @param expires the last day they are good, or null for their shelf life
 * @param ver counts the changes; a change is written only over the version it was computed from
 * @param cancelled how it was called off, or null
 */
public record Order(
    String id,
    String proposal,
    String offer,
    String supplier,
    String site,
    RegionCode region,
    String commodity,
    Quantity quantity,
    UnitPrice price,
    Money goods,
    Money haulage,
    LocalDate expected,
    @Nullable LocalDate expires,
    String by,
    Instant at,
    long ver,
    List<Receipt> receipts,
    @Nullable Cancellation cancelled) {

  public Order {
    receipts = List.copyOf(receipts);
  }

  /** A new order, of which nothing has come. */
  public static Order placed(
      String id,
      String proposal,
      String offer,
      String supplier,
      String site,
      RegionCode region,
      String commodity,
      Quantity quantity,
      UnitPrice price,
      Money goods,
      Money haulage,
      LocalDate expected,
      @Nullable LocalDate expires,
      String by,
      Instant at) {
    return new Order(
        id, proposal, offer, supplier, site, region, commodity, quantity, price, goods, haulage,
        expected, expires, by, at, 1, List.of(), null);
  }

  /**
   * Goods that came.
   *
   * @param key the caller's key, so that a repeat is recognised
   * @param reason why more came than was ordered, or null
   * @param booked whether the stock has them
   */
  public record Receipt(
      String key,
      String fingerprint,
      Quantity quantity,
      @Nullable String origin,
      @Nullable LocalDate expires,
      @Nullable String reason,
      String by,
      Instant at,
      boolean booked) {
    Receipt nowBooked() {
      return new Receipt(key, fingerprint, quantity, origin, expires, reason, by, at, true);
    }
  }

  /**
   * @param unfetched what had not come by then
   * @param givenBack whether the offer has it back
   */
  public record Cancellation(
      String by, String reason, Instant at, Quantity unfetched, boolean givenBack) {}

  public OrderState state() {
    if (cancelled != null) {
      return OrderState.CANCELLED;
    }
    if (receipts.isEmpty()) {
      return OrderState.ORDERED;
    }
    return left().isZero() ? OrderState.RECEIVED : OrderState.PARTLY_RECEIVED;
  }

  public Quantity received() {
    return receipts.stream()
        .map(Receipt::quantity)
        .reduce(Quantity.none(quantity.dimension()), Quantity::plus);
  }

  /** What should still come. */
  public Quantity left() {
    return quantity.minus(received().atMost(quantity));
  }

  /** Whether something should still come. */
  public boolean isOpen() {
    return cancelled == null && !left().isZero();
  }

  /** Whether a step is still to be done, so that a crash here needs a sweeper. */
  boolean isUnderWay() {
    return receipts.stream().anyMatch(it -> !it.booked())
        || (cancelled != null && !cancelled.givenBack());
  }

  /** Goods come; more than was ordered only with a reason. */
  OrderOutcome receive(Receipt receipt) {
    Optional<Receipt> known =
        receipts.stream().filter(it -> it.key().equals(receipt.key())).findFirst();
    if (known.isPresent()) {
      return known.get().fingerprint().equals(receipt.fingerprint())
          ? new OrderOutcome.Repeated(this)
          : new OrderOutcome.KeyUsed(this);
    }
    if (cancelled != null) {
      return new OrderOutcome.Over(this);
    }
    if (receipt.quantity().compareTo(left()) > 0 && receipt.reason() == null) {
      return new OrderOutcome.MoreThanOrdered(this, receipt.quantity());
    }
    List<Receipt> after = new ArrayList<>(receipts);
    after.add(receipt);
    return new OrderOutcome.Changed(with(after, null));
  }

  /** Nothing more shall come. */
  OrderOutcome cancel(String who, String why, Instant now) {
    if (cancelled != null) {
      return new OrderOutcome.Repeated(this);
    }
    return left().isZero()
        ? new OrderOutcome.Over(this)
        : new OrderOutcome.Changed(with(receipts, new Cancellation(who, why, now, left(), false)));
  }

  /** A receipt of this key is in the stock. */
  Order booked(String key) {
    return with(each(it -> it.key().equals(key) ? it.nowBooked() : it), cancelled);
  }

  private List<Receipt> each(UnaryOperator<Receipt> change) {
    return receipts.stream().map(change).toList();
  }

  /** The offer has back what will not be fetched. */
  Order givenBack() {
    Cancellation was = cancelled;
    return was == null
        ? this
        : with(receipts, new Cancellation(was.by(), was.reason(), was.at(), was.unfetched(), true));
  }

  private Order with(List<Receipt> otherReceipts, @Nullable Cancellation otherCancelled) {
    return new Order(
        id,
        proposal,
        offer,
        supplier,
        site,
        region,
        commodity,
        quantity,
        price,
        goods,
        haulage,
        expected,
        expires,
        by,
        at,
        ver + 1,
        otherReceipts,
        otherCancelled);
  }
}
