package org.cailanzi.inventory.order;

import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.order.OrderBody.ReceiptBody;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.inventory.supply.Suppliers;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.springframework.stereotype.Component;

/** Orders on the wire, with what their sites, suppliers and goods are called now. */
@Component
class OrderBodies {
  private final SiteNames sites;
  private final Suppliers suppliers;
  private final Goods goods;

  OrderBodies(SiteNames sites, Suppliers suppliers, Goods goods) {
    this.sites = sites;
    this.suppliers = suppliers;
    this.goods = goods;
  }

  OrderBody of(Order order) {
    return of(List.of(order)).getFirst();
  }

  List<OrderBody> of(List<Order> orders) {
    Map<String, Bilingual> to = sites.of(orders.stream().map(Order::site).toList());
    Map<String, Bilingual> from = suppliers.names(orders.stream().map(Order::supplier).toList());
    return orders.stream().map(it -> body(it, to, from)).toList();
  }

  private OrderBody body(Order order, Map<String, Bilingual> to, Map<String, Bilingual> from) {
    return new OrderBody(
        order.id(),
        order.state().wireName(),
        order.proposal(),
        order.offer(),
        order.supplier(),
        Bilingual.among(from, order.supplier()),
        order.site(),
        Bilingual.among(to, order.site()),
        order.commodity(),
        goods.nameOf(order.commodity()),
        QuantityBody.of(order.quantity()),
        QuantityBody.of(order.received()),
        QuantityBody.of(order.left()),
        UnitPriceBody.of(order.price()),
        order.goods().fen(),
        order.haulage().fen(),
        order.expected(),
        order.by(),
        order.at(),
        order.receipts().stream().map(ReceiptBody::of).toList(),
        order.cancelled() == null ? null : order.cancelled().reason());
  }
}
