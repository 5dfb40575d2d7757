package org.cailanzi.price.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;

/**
 * How a ruling came to its most, written out. Products and sums are exact, even beyond a millionth
 * of a yuan; a quotient is cut after it, which no price of whole millionths can notice, and says
 * so.
 *
 * @param most in yuan per basis
 * @param words the sum itself, or empty where the order states the most outright
 */
record Sum(BigDecimal most, Bilingual words) {
  static final int MICRO = 6;
  private static final Bilingual NOTHING = new Bilingual("", "");

  static Sum of(Ruling ruling) {
    return switch (ruling.ceiling().limit()) {
      case Limit.Absolute _ -> new Sum(BigDecimal.valueOf(ruling.microYuan(), MICRO), NOTHING);
      case Limit.BaseDatePrice(var baseDate, var factor) ->
          basePrice(ruling.inputs().getFirst(), baseDate, factor);
      case Limit.TargetPlus(var target, _, _) ->
          added(
              new Bilingual("目标价 " + target.normal(), "its target price " + target.normal()),
              target.normal(),
              ruling);
      case Limit.WholesaleSpread spread -> {
        Reference price = ruling.inputs().getFirst();
        yield added(
            new Bilingual(
                spread.wholesaler().zh()
                    + " "
                    + chinese(price.day())
                    + "批发价 "
                    + price.price().normal(),
                "the wholesale price of %s on %s: %s"
                    .formatted(spread.wholesaler().en(), price.day(), price.price().normal())),
            price.price().normal(),
            ruling);
      }
      case Limit.MarkupOnCost(var rate) -> onCost(ruling, rate, NOTHING);
      case Limit.MarkupWithoutBaseTrade(var baseDate, var rate) ->
          onCost(
              ruling,
              rate,
              new Bilingual(
                  "基准日" + chinese(baseDate) + "及其前本点无成交，",
                  "without a trade of its own on the base date " + baseDate + " or before, "));
      case Limit.MarginOnPrice(var rate) -> withinPrice(ruling.inputs().getFirst(), rate);
      case Limit.BaseDateMargin(_, var basis) -> MarginSum.of(ruling, basis);
    };
  }

  private static Sum basePrice(Reference base, LocalDate baseDate, BigDecimal factor) {
    BigDecimal most = base.price().normal().yuan().multiply(factor);
    String sum = base.price().normal() + " × " + factor.toPlainString() + " = " + said(most, base);
    boolean onTheDay = base.day().equals(baseDate);
    return new Sum(
        most,
        new Bilingual(
            (onTheDay ? "基准日" : "基准日" + chinese(baseDate) + "前最近一次，")
                + chinese(base.day())
                + "本点价格 "
                + sum,
            (onTheDay
                    ? "its price on the base date "
                    : "its last price before the base date " + baseDate + ", on ")
                + base.day()
                + ": "
                + sum));
  }

  private static Sum added(Bilingual price, UnitPrice from, Ruling ruling) {
    Ruling.Applied applied = ruling.applied();
    Rate rate = applied == null ? new Rate(BigDecimal.ZERO) : applied.rate();
    BigDecimal most = from.yuan().multiply(BigDecimal.ONE.add(rate.share()));
    String sum = " × (1 + " + rate + ") = " + plain(most) + " " + from.unit();
    String zh = applied == null ? "" : "（" + applied.why().zh() + "）";
    String en = applied == null ? "" : " (" + applied.why().en() + ")";
    return new Sum(most, new Bilingual(price.zh() + sum + zh, price.en() + sum + en));
  }

  private static Sum onCost(Ruling ruling, Rate rate, Bilingual because) {
    Reference cost = ruling.inputs().getFirst();
    BigDecimal most = cost.price().normal().yuan().multiply(BigDecimal.ONE.add(rate.share()));
    String sum = cost.price().normal() + " × (1 + " + rate + ") = " + said(most, cost);
    return new Sum(
        most,
        new Bilingual(
            because.zh() + chinese(cost.day()) + "进价 " + sum + "（差价率按进价计）",
            because.en()
                + "its cost of "
                + cost.day()
                + ": "
                + sum
                + " (the rate is on the cost)"));
  }

  private static Sum withinPrice(Reference cost, Rate rate) {
    BigDecimal rest = BigDecimal.ONE.subtract(rate.share());
    Quotient most = Quotient.of(cost.price().normal().yuan(), rest);
    String sum = cost.price().normal() + " ÷ (1 − " + rate + ") = " + said(most.cut(), cost);
    return new Sum(
        most.cut(),
        new Bilingual(
            chinese(cost.day()) + "进价 " + sum + most.zh() + "（差价率按售价计）",
            "its cost of " + cost.day() + ": " + sum + most.en() + " (the rate is on the price)"));
  }

  static String said(BigDecimal yuan, Reference of) {
    return plain(yuan) + " " + of.price().normal().unit();
  }

  static String plain(BigDecimal yuan) {
    BigDecimal stripped = yuan.stripTrailingZeros();
    return stripped
        .setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
