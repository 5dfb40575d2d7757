package org.cailanzi.price.basket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules.IndexBase;
import org.cailanzi.platform.city.FigureRules.BasketItem;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.price.basket.BasePeriod.Matched;
import org.cailanzi.price.basket.BasketIndex.Left;
import org.cailanzi.price.basket.BasketIndex.Part;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Panels;
import org.cailanzi.price.figure.Panels.GoodsPanel;
import org.cailanzi.price.figure.Panels.Span;
import org.cailanzi.price.figure.Relative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons the city's basket index for any region, group and days, as known at any instant. */
@Component
public class Basket {
  private final Panels panels;
  private final Asked asked;
  private final CityProfile city;

  Basket(Panels panels, Asked asked, CityProfile city) {
    this.panels = panels;
    this.asked = asked;
    this.city = city;
  }

  /**
   * The index of some days, by day.
   *
   * @param group only goods that count towards it, or all without one
   */
  public Map<LocalDate, BasketIndex> of(
      Question question, @Nullable String group, LocalDate from, LocalDate to) {
    IndexBase base = city.rules().indexDays();
    List<Weighed> basket = basket(group);
    int carry = city.figures().carryDays();
    List<GoodsPanel> read =
        panels.of(
            basket.stream().map(Weighed::commodity).toList(),
            question.stage(),
            question.scope(),
            List.of(new Span(base.first(), base.last()), new Span(from.minusDays(carry), to)));
    Map<LocalDate, BasketIndex> indices = new TreeMap<>();
    from.datesUntil(to.plusDays(1)).forEach(day -> indices.put(day, on(day, basket, read)));
    return indices;
  }

  private BasketIndex on(LocalDate day, List<Weighed> basket, List<GoodsPanel> read) {
    List<Part> parts = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    // The panels come in the order of the goods that were asked for.
    for (int i = 0; i < basket.size(); i++) {
      Weighed it = basket.get(i);
      String code = it.commodity().code();
      Matched matched =
          BasePeriod.matched(read.get(i).panel(), city.rules().indexDays(), day, asked.matching());
      if (matched.pairs().size() < asked.matching().leastPoints()) {
        left.add(new Left(code, it.item().weight(), matched.pairs().size()));
      } else {
        Relative relative = Relative.of(matched.pairs());
        parts.add(new Part(code, it.item().weight(), relative, matched.imputed()));
      }
    }
    return BasketIndex.of(parts, left, city.figures().leastCoverage());
  }

  private List<Weighed> basket(@Nullable String group) {
    List<Weighed> basket = new ArrayList<>();
    for (BasketItem item : city.figures().basketItems()) {
      Optional<Commodity> known = city.commodities().byCode(item.commodity());
      known
          .filter(it -> group == null || city.countsTowards(it.group(), group))
          .ifPresent(it -> basket.add(new Weighed(it, item)));
    }
    return basket;
  }

  private record Weighed(Commodity commodity, BasketItem item) {}
}
