package org.cailanzi.inventory.basket;

import java.util.List;
import java.util.stream.Stream;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/**
 * How much a home may ask for of one line of a basket, on the wire.
 *
 * @param allowed how much of it a hold may ask for now
 * @param most what the home may have on the day of goods that the reserve has released, and what it
 *     {@code has}; absent where the city's ration alone counts
 * @param over whether the basket asks for more
 */
record LimitBody(
    String commodity,
    QuantityBody wanted,
    QuantityBody allowed,
    @Nullable QuantityBody most,
    @Nullable QuantityBody has,
    boolean over,
    String why,
    String whyEn) {

  /** Of the lines that anybody limits. */
  static List<LimitBody> of(Basket basket, HomeLimits limits, Home home) {
    List<Commodity> goods = basket.lines().stream().map(Basket.Line::commodity).toList();
    return limits.of(goods, home).stream().flatMap(it -> of(basket, it)).toList();
  }

  private static Stream<LimitBody> of(Basket basket, HomeLimit limit) {
    return basket.lines().stream()
        .filter(it -> it.commodity().equals(limit.commodity()))
        .map(it -> of(it, limit));
  }

  private static LimitBody of(Basket.Line line, HomeLimit limit) {
    @Nullable Limit ofDay = limit.ofDay();
    Bilingual text = limit.text();
    return new LimitBody(
        limit.commodity().code(),
        QuantityBody.of(line.quantity()),
        QuantityBody.of(limit.allowed()),
        ofDay == null ? null : QuantityBody.of(ofDay.most()),
        ofDay == null ? null : QuantityBody.of(ofDay.has()),
        limit.isBelow(line.quantity()),
        text.zh(),
        text.en());
  }
}
