package org.cailanzi.inventory.order;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.order.Order.Receipt;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP. */
@RestController
@RequestMapping("/replenishment/orders")
class OrderController {
  private final KeepOrders keep;
  private final Orders orders;
  private final OrderBodies bodies;
  private final Goods goods;
  private final CityClock clock;
  private final Idempotency idempotency;

  OrderController(
      KeepOrders keep,
      Orders orders,
      OrderBodies bodies,
      Goods goods,
      CityClock clock,
      Idempotency idempotency) {
    this.keep = keep;
    this.orders = orders;
    this.bodies = bodies;
    this.goods = goods;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  @GetMapping
  OrderList within(Caller caller, @RequestParam String within) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    return new OrderList(bodies.of(orders.within(region)));
  }

  @GetMapping("/{order}")
  OrderBody get(Caller caller, @PathVariable String order) {
    caller.require(Role.BUREAU, Role.MARKET);
    return bodies.of(seen(caller, order));
  }

  @PostMapping("/{order}/receipts")
  ResponseEntity<?> receive(
      Caller caller,
      @PathVariable String order,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ReceiptForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    Order known = seen(caller, order);
    return idempotency.once(
        caller,
        "POST /replenishment/orders/" + order + "/receipts",
        key,
        form,
        () -> answer(keep.receive(order, read(form, known, caller, String.valueOf(key)))));
  }

  @PostMapping("/{order}/cancel")
  ResponseEntity<?> cancel(
      Caller caller,
      @PathVariable String order,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody CancelForm form) {
    caller.require(Role.BUREAU);
    seen(caller, order);
    return idempotency.once(
        caller,
        "POST /replenishment/orders/" + order + "/cancel",
        key,
        form,
        () -> answer(keep.cancel(order, caller.id(), Field.required("reason", form.reason()))));
  }

  private Order seen(Caller caller, String id) {
    Order order = keep.find(id).orElseThrow(() -> Problem.notFound("order", id).asException());
    caller.requireScope(order.region());
    return order;
  }

  private Receipt read(ReceiptForm form, Order order, Caller caller, String key) {
    Quantity typed = Field.required("quantity", form.quantity()).read("quantity");
    Quantity came =
        Field.read("quantity", () -> Goods.inStockUnit(goods.coded(order.commodity()), typed));
    if (came.isZero()) {
      throw OrderRefusals.nothingCame().asException();
    }
    return new Receipt(
        // Two clerks may use one key; their receipts are two.
        Fingerprint.of(caller.id(), key),
        Fingerprint.of(came, form.origin(), form.expires(), form.reason()),
        came,
        form.origin(),
        form.expires(),
        form.reason() == null || form.reason().isBlank() ? null : form.reason(),
        caller.id(),
        clock.now(),
        false);
  }

  private ResponseEntity<OrderBody> answer(OrderOutcome outcome) {
    return switch (outcome) {
      case OrderOutcome.Changed(var after) -> ResponseEntity.ok(bodies.of(after));
      case OrderOutcome.Repeated(var order) -> ResponseEntity.ok(bodies.of(order));
      case OrderOutcome.KeyUsed(var order) -> throw OrderRefusals.keyUsed(order).asException();
      case OrderOutcome.MoreThanOrdered(var order, var wanted) ->
          throw OrderRefusals.moreThanOrdered(order, wanted).asException();
      case OrderOutcome.Unknown(var id) -> throw Problem.notFound("order", id).asException();
      case OrderOutcome.Over(var order) -> throw OrderRefusals.over(order).asException();
    };
  }

  record CancelForm(@Nullable String reason) {}

  /** Goods that came, as they are told; {@code expires} is the last good day. */
  record ReceiptForm(
      @Nullable QuantityBody quantity,
      @Nullable String origin,
      @Nullable LocalDate expires,
      @Nullable String reason) {}

  record OrderList(List<OrderBody> items) {}
}
