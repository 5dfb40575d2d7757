package org.cailanzi.price.verdict;

import org.cailanzi.platform.city.PriceRules.PerishabilityClass;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.verdict.Ruling.Applied;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling as it binds one commodity at one kind of point, its numbers at hand.
 *
 * @param number what it multiplies by, in ten-thousandths: a factor, a rate, or 0 without any
 * @param applied which of its rates that is, or null where it has but one, or none for these goods
 */
record Term(InForce inForce, long number, @Nullable Applied applied) {

  Ceiling ceiling() {
    return inForce.ceiling();
  }

  static Term of(InForce inForce, Goods goods, Commodity commodity, PointKind kind) {
    return switch (inForce.ceiling().limit()) {
      case Limit.Absolute _, Limit.BaseDateMargin _, Limit.TargetPlus _ ->
          new Term(inForce, 0, null);
      case Limit.BaseDatePrice base -> new Term(inForce, base.tenThousandths(), null);
      case Limit.MarkupOnCost(var rate) -> new Term(inForce, rate.tenThousandths(), null);
      case Limit.MarginOnPrice(var rate) -> new Term(inForce, rate.tenThousandths(), null);
      case Limit.MarkupWithoutBaseTrade(_, var rate) ->
          new Term(inForce, rate.tenThousandths(), null);
      case Limit.WholesaleSpread spread ->
          goods
              .perishability(commodity.code())
              .map(it -> spread(inForce, spread, it, kind))
              .orElseGet(() -> new Term(inForce, 0, null));
    };
  }

  private static Term spread(
      InForce inForce, Limit.WholesaleSpread spread, PerishabilityClass of, PointKind kind) {
    Rate rate = spread.rates().get(of.code());
    if (rate == null) {
      return new Term(inForce, 0, null);
    }
    Rate more = spread.additions().get(kind);
    String zh = of.code() + "类 " + rate;
    String en = "class " + of.code() + " " + rate;
    Rate all = more == null ? rate : rate.plus(more);
    Bilingual why =
        more == null
            ? new Bilingual(zh, en)
            : new Bilingual(
                zh + "，" + kind.zh() + " 加 " + more,
                en + ", plus " + more + " for a " + kind.wireName());
    return new Term(inForce, all.tenThousandths(), new Applied(all, why));
  }
}
