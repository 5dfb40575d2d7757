package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.PriceRules.PerishabilityClass;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.MarginBasis;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.verdict.Ruling.Applied;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling as it binds one commodity at one kind of point, with all that reckoning needs at hand:
 * it follows no reference from here.
 *
 * @param number what it multiplies by, in ten-thousandths: a factor, a rate, or 0 without any
 * @param baseDate or the first day there is, where it has none
 * @param applied which of its rates that is, or null where it has but one, or none for these goods
 */
record Term(
    InForce inForce,
    Ceiling ceiling,
    Sort sort,
    long number,
    LocalDate baseDate,
    @Nullable Applied applied) {

  /** How it is reckoned. */
  enum Sort {
    SETTLED,
    BASE_PRICE,
    BASE_MARGIN_IN_YUAN,
    BASE_MARGIN_AS_RATE,
    MARKUP,
    MARGIN_ON_PRICE,
    MARKUP_WITHOUT_BASE_TRADE,
    SPREAD
  }

  private static Term of(InForce inForce, Sort sort, long number) {
    return of(inForce, sort, number, LocalDate.MIN);
  }

  private static Term of(InForce inForce, Sort sort, long number, LocalDate baseDate) {
    return new Term(inForce, inForce.ceiling(), sort, number, baseDate, null);
  }

  static Term of(InForce inForce, Goods goods, Commodity commodity, PointKind kind) {
    return switch (inForce.ceiling().limit()) {
      case Limit.Absolute _, Limit.TargetPlus _ -> of(inForce, Sort.SETTLED, 0);
      case Limit.BaseDatePrice base ->
          of(inForce, Sort.BASE_PRICE, base.tenThousandths(), base.baseDate());
      case Limit.BaseDateMargin(var day, var basis) ->
          of(
              inForce,
              basis == MarginBasis.AMOUNT ? Sort.BASE_MARGIN_IN_YUAN : Sort.BASE_MARGIN_AS_RATE,
              0,
              day);
      case Limit.MarkupOnCost(var rate) -> of(inForce, Sort.MARKUP, rate.tenThousandths());
      case Limit.MarginOnPrice(var rate) ->
          of(inForce, Sort.MARGIN_ON_PRICE, rate.tenThousandths());
      case Limit.MarkupWithoutBaseTrade(var day, var rate) ->
          of(inForce, Sort.MARKUP_WITHOUT_BASE_TRADE, rate.tenThousandths(), day);
      case Limit.WholesaleSpread spread ->
          goods
              .perishability(commodity.code())
              .map(it -> spread(inForce, spread, it, kind))
              .orElseGet(() -> of(inForce, Sort.SPREAD, 0));
    };
  }

  // There is one for each ceiling, commodity and kind of point, so to be equal is to be the same.
  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Whether it comes to something else at another kind of point. */
  boolean tellsKinds(Stage stage) {
    return ceiling.scope().stage() == stage
        && (ceiling.scope().pointKind() != null || sort == Sort.SPREAD);
  }

  /** What two terms have in common when the lower number alone makes the stricter; or null. */
  @Nullable Object alike() {
    return switch (ceiling.limit()) {
      case Limit.Absolute _, Limit.TargetPlus _ -> null;
      case Limit.WholesaleSpread it ->
          List.of(it.wholesaler().point(), it.daysBefore(), applied != null);
      case Limit.MarkupOnCost _, Limit.MarginOnPrice _ -> sort;
      case Limit.BaseDatePrice _, Limit.BaseDateMargin _, Limit.MarkupWithoutBaseTrade _ ->
          List.of(sort, baseDate);
    };
  }

  private static Term spread(
      InForce inForce, Limit.WholesaleSpread spread, PerishabilityClass of, PointKind kind) {
    Rate rate = spread.rates().get(of.code());
    if (rate == null) {
      return of(inForce, Sort.SPREAD, 0);
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
    return new Term(
        inForce,
        inForce.ceiling(),
        Sort.SPREAD,
        all.tenThousandths(),
        LocalDate.MIN,
        new Applied(all, why));
  }
}
