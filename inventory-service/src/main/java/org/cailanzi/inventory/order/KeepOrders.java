package org.cailanzi.inventory.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.order.Order.Receipt;
import org.cailanzi.inventory.order.OrderOutcome.Changed;
import org.cailanzi.inventory.order.OrderOutcome.KeyUsed;
import org.cailanzi.inventory.order.OrderOutcome.MoreThanOrdered;
import org.cailanzi.inventory.order.OrderOutcome.Over;
import org.cailanzi.inventory.order.OrderOutcome.Repeated;
import org.cailanzi.inventory.order.OrderOutcome.Unknown;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.MoveStock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockOutcome;
import org.cailanzi.inventory.supply.Offers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receives and cancels orders. A receipt is written into its order first and booked into the stock
 * then, under a key of its own; whoever comes upon one that is not booked books it. What a
 * cancelled order will not fetch goes back to its offer in the same way.
 */
@Component
public class KeepOrders {
  private final Orders orders;
  private final Offers offers;
  private final MoveStock stock;
  private final Goods goods;
  private final CityClock clock;

  public KeepOrders(Orders orders, Offers offers, MoveStock stock, Goods goods, CityClock clock) {
    this.orders = orders;
    this.offers = offers;
    this.stock = stock;
    this.goods = goods;
    this.clock = clock;
  }

  Optional<Order> find(String id) {
    return orders.find(id);
  }

  /** Takes in what came. */
  OrderOutcome receive(String id, Receipt receipt) {
    return change(id, it -> it.receive(receipt));
  }

  /** Calls off what has not come. */
  OrderOutcome cancel(String id, String by, String reason) {
    return change(id, it -> it.cancel(by, reason, clock.now()));
  }

  private OrderOutcome change(String id, Function<Order, OrderOutcome> rule) {
    return Contention.until(
        () -> {
          Optional<Order> known = orders.find(id);
          return known.isEmpty() ? new Unknown(id) : attempt(rule.apply(known.get()));
        });
  }

  private @Nullable OrderOutcome attempt(OrderOutcome outcome) {
    return switch (outcome) {
      case Changed(var after) ->
          orders.write(after, clock.now()) ? new Changed(settle(after)) : null;
      case Repeated(var order) -> new Repeated(settle(order));
      case KeyUsed _, MoreThanOrdered _, Over _, Unknown _ -> outcome;
    };
  }

  /** Does whatever an order still has to have done. */
  Order settle(Order order) {
    Order at = order;
    for (Receipt receipt : order.receipts()) {
      if (!receipt.booked()) {
        book(order, receipt);
        at = mark(order.id(), it -> it.booked(receipt.key()));
      }
    }
    if (order.cancelled() != null && !order.cancelled().givenBack()) {
      offers.giveBack(order.offer(), order.id(), order.cancelled().unfetched());
      at = mark(order.id(), Order::givenBack);
    }
    return at;
  }

  private Order mark(String id, UnaryOperator<Order> done) {
    return Contention.until(
        () -> {
          Order seen = orders.find(id).orElseThrow();
          Order after = done.apply(seen);
          return orders.write(after, clock.now()) ? after : null;
        });
  }

  private void book(Order order, Receipt receipt) {
    StockKey key = new StockKey(order.site(), order.commodity());
    // Receipts are only added, so a receipt's number stays its own.
    String name = order.id() + "/" + (order.receipts().indexOf(receipt) + 1);
    Act act = clock.keyed(receipt.by(), "order|" + name, receipt.fingerprint());
    Lot lot =
        new Lot(
            name,
            receipt.origin(),
            order.supplier(),
            receipt.at(),
            expiry(order, receipt),
            receipt.quantity());
    StockOutcome outcome = stock.receive(key, lot, act);
    if (!(outcome instanceof StockOutcome.Changed || outcome instanceof StockOutcome.Repeated)) {
      throw new IllegalStateException("A receipt of " + order.id() + " was refused: " + outcome);
    }
  }

  private Instant expiry(Order order, Receipt receipt) {
    @Nullable LocalDate last = receipt.expires() == null ? order.expires() : receipt.expires();
    return last == null
        ? receipt.at().plus(Duration.ofHours(goods.coded(order.commodity()).shelfLifeHours()))
        : clock.startOf(last.plusDays(1));
  }
}
