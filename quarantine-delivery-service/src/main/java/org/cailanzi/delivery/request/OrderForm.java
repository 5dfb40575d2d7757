package org.cailanzi.delivery.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.delivery.request.PlaceRequest.Order;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.NoConversion;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A request as sent. */
record OrderForm(
    @Nullable String dwelling,
    @Nullable List<Item> items,
    @Nullable LocalDate day,
    @Nullable String slot,
    @Nullable String proxyFor) {

  record Item(@Nullable String commodity, @Nullable QuantityBody quantity) {}

  Order read(Commodities commodities, Slots slots, RequestSettings limits, String by) {
    LocalDate wanted = Field.required("day", day);
    String code = Field.required("slot", slot);
    DeliverySlot found =
        slots.find(wanted, code).orElseThrow(() -> noSlot(code, slots).asException());
    if (proxyFor != null && proxyFor.length() > 100) {
      throw Problem.invalid(
              "proxyFor",
              new Bilingual("代订对象过长", "proxyFor is too long"),
              new Bilingual("请不超过 100 个字符", "Use at most 100 characters"))
          .asException();
    }
    return new Order(found, lines(commodities, limits), proxyFor, by);
  }

  /** One line a commodity: what is asked for twice is asked for together. */
  private List<Line> lines(Commodities commodities, RequestSettings limits) {
    List<Item> sent = Field.required("items", items);
    if (sent.isEmpty() || sent.size() > limits.mostLines()) {
      throw Problem.invalid(
              "items",
              new Bilingual("品种数不对：" + sent.size(), "Not a number of items: " + sent.size()),
              new Bilingual(
                  "请订 1–" + limits.mostLines() + " 种", "Ask for 1 to " + limits.mostLines()))
          .asException();
    }
    Map<String, Quantity> sums = new TreeMap<>();
    for (int i = 0; i < sent.size(); i++) {
      String field = "items[" + i + "]";
      Item item = Field.required(field, sent.get(i));
      Commodity commodity = commodity(field + ".commodity", item, commodities);
      Quantity quantity = quantity(field + ".quantity", item, commodity);
      Quantity sum = sums.merge(commodity.code(), quantity, Quantity::plus);
      requireModest(field + ".quantity", sum, limits);
    }
    return sums.entrySet().stream().map(it -> new Line(it.getKey(), it.getValue(), null)).toList();
  }

  private static Commodity commodity(String field, Item item, Commodities commodities) {
    String name = Field.required(field, item.commodity());
    return commodities
        .named(name)
        .orElseThrow(
            () ->
                Problem.invalid(
                        field,
                        new Bilingual("没有商品 " + name, "There is no commodity " + name),
                        new Bilingual("请用商品代码或名称", "Use a commodity's code or one of its names"))
                    .with("commodity", name)
                    .asException());
  }

  private static Quantity quantity(String field, Item item, Commodity commodity) {
    Quantity quantity = Field.required(field, item.quantity()).read(field);
    return Field.read(
        field,
        () -> {
          if (quantity.dimension() != commodity.dimension()) {
            throw new NoConversion(
                quantity.dimension().baseUnit(), commodity.dimension().baseUnit());
          }
          if (quantity.isZero()) {
            throw new Unusable(commodity.zh() + " 的数量须大于零", "nothing of " + commodity.code());
          }
          return quantity;
        });
  }

  private static void requireModest(String field, Quantity sum, RequestSettings limits) {
    if (sum.amount() > limits.mostBaseUnits()) {
      String most = limits.mostBaseUnits() + " " + sum.dimension().baseUnit();
      throw Problem.invalid(
              field,
              new Bilingual("数量 " + sum + " 过大", sum + " is too much for one home"),
              new Bilingual("每户每种最多 " + most, "At most " + most + " of one commodity"))
          .asException();
    }
  }

  private static Problem noSlot(String code, Slots slots) {
    String codes = String.join(", ", slots.codes());
    return Problem.invalid(
        "slot",
        new Bilingual("没有时段 " + code, "There is no slot " + code),
        new Bilingual("可选时段：" + codes, "The slots are " + codes));
  }

  @Override
  public String toString() {
    return "request of " + dwelling;
  }
}
