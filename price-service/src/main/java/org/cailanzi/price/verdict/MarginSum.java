package org.cailanzi.price.verdict;

import java.math.BigDecimal;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.limit.MarginBasis;

/** How the most came about where a margin of the base date must not widen. */
final class MarginSum {
  private MarginSum() {}

  static Sum of(Ruling ruling, MarginBasis basis) {
    Reference price = ruling.inputs().get(0);
    Reference cost = ruling.inputs().get(1);
    Reference now = ruling.inputs().get(2);
    String zh =
        "基准 %s本点售价 %s、%s进价 %s；%s进价 "
            .formatted(
                Sum.chinese(price.day()),
                price.price().normal(),
                Sum.chinese(cost.day()),
                cost.price().normal(),
                Sum.chinese(now.day()));
    String en =
        "its price of %s, %s, and cost of %s, %s; its cost of %s: "
            .formatted(
                price.day(), price.price().normal(), cost.day(), cost.price().normal(), now.day());
    BigDecimal today = now.price().normal().yuan();
    if (basis == MarginBasis.AMOUNT) {
      BigDecimal margin = price.price().normal().yuan().subtract(cost.price().normal().yuan());
      BigDecimal most = today.add(margin);
      String sum =
          "%s + (%s − %s) = %s"
              .formatted(
                  now.price().normal(),
                  Sum.plain(price.price().normal().yuan()),
                  Sum.plain(cost.price().normal().yuan()),
                  Sum.said(most, now));
      return new Sum(
          most,
          new Bilingual(
              zh + sum + "（购销差价额不得扩大）", en + sum + " (the margin in yuan must not widen)"));
    }
    Quotient most =
        Quotient.of(today.multiply(price.price().normal().yuan()), cost.price().normal().yuan());
    String sum =
        "%s × %s ÷ %s = %s"
            .formatted(
                now.price().normal(),
                Sum.plain(price.price().normal().yuan()),
                Sum.plain(cost.price().normal().yuan()),
                Sum.said(most.cut(), now));
    return new Sum(
        most.cut(),
        new Bilingual(
            zh + sum + most.zh() + "（进销差价率不得扩大）",
            en + sum + most.en() + " (the margin as a share of the cost must not widen)"));
  }
}
