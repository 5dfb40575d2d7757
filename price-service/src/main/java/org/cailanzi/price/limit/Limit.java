package org.cailanzi.price.limit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;

/** How a ceiling says what the most is (rule P4). Each kind is a record of what it depends on. */
public sealed interface Limit {

  /** Whether the most is reckoned from what the shop itself paid. */
  default boolean restsOnCost() {
    return switch (this) {
      case BaseDateMargin _, MarkupOnCost _, MarginOnPrice _, MarkupWithoutBaseTrade _ -> true;
      case Absolute _, BaseDatePrice _, WholesaleSpread _, TargetPlus _ -> false;
    };
  }

  /** Whether the most is reckoned from what the point asked or paid on another day. */
  default boolean restsOnOtherDays() {
    return restsOnCost() || this instanceof BaseDatePrice;
  }

  /**
   * @throws Unusable where a price of that stage cannot be held against it
   */
  default void requireStage(Stage stage) {
    if (restsOnCost() && stage == Stage.COST) {
      throw new Unusable(
          "按成本计算的限价不能用于成本环节", "A limit reckoned from the cost cannot be on the cost");
    }
    if (this instanceof WholesaleSpread && stage != Stage.RETAIL) {
      throw new Unusable("批零差率只能用于零售环节", "A wholesale spread is on retail prices");
    }
  }

  /** So much, whatever was asked before. */
  record Absolute(TypedPrice price) implements Limit {}

  /**
   * The point's own price of the base date times a factor: 1 forbids any rise, 1.15 allows 15 %.
   *
   * @param factor exact, from 0.0001 to 100, with up to four decimals
   */
  record BaseDatePrice(LocalDate baseDate, BigDecimal factor) implements Limit {
    private static final int DECIMALS = 4;

    public BaseDatePrice {
      factor = factor.stripTrailingZeros();
      if (factor.signum() <= 0
          || factor.compareTo(BigDecimal.valueOf(100)) > 0
          || factor.scale() > DECIMALS) {
        throw new Unusable(
            "系数大于 0、不超过 100，至多 4 位小数，而不是 " + factor.toPlainString(),
            "A factor is above 0, at most 100, with up to 4 decimals, not "
                + factor.toPlainString());
      }
    }

    /** The factor in ten-thousandths, whole by its rule of four decimals. */
    public long tenThousandths() {
      return factor.movePointRight(DECIMALS).longValueExact();
    }

    /**
     * The most in whole millionths of a yuan: a price of whole millionths is above the exact
     * product exactly when it is above this.
     */
    public long limitOn(long baseMicroYuan) {
      return limitOn(baseMicroYuan, tenThousandths());
    }

    /** The same, for a factor that was made ten-thousandths of before. */
    public static long limitOn(long baseMicroYuan, long tenThousandths) {
      return Math.multiplyExact(baseMicroYuan, tenThousandths) / 10_000;
    }
  }

  /** The point's own margin of the base date, which must not widen whatever the cost is now. */
  record BaseDateMargin(LocalDate baseDate, MarginBasis basis) implements Limit {}

  /** The cost and a share of the cost: 进销差价率（顺加）. */
  record MarkupOnCost(Rate rate) implements Limit {}

  /**
   * The cost and a share of the price: 进销差价率 on the selling price.
   *
   * @param rate below 1
   */
  record MarginOnPrice(Rate rate) implements Limit {
    public MarginOnPrice {
      if (rate.share().compareTo(BigDecimal.ONE) >= 0) {
        throw new Unusable(
            "按售价计的差价率须小于 1，而不是 " + rate.share().toPlainString(),
            "A margin on the price is below 1, not " + rate.share().toPlainString());
      }
    }
  }

  /**
   * The wholesale price of the day and a share of it by how fast the goods spoil: 批零差率.
   *
   * @param daysBefore 0 for the wholesale price of the same day, 1 for that of the day before, up
   *     to 7
   * @param rates by the code of the city's perishability class
   * @param additions what a kind of point may add
   */
  record WholesaleSpread(
      Wholesaler wholesaler,
      int daysBefore,
      Map<String, Rate> rates,
      Map<PointKind, Rate> additions)
      implements Limit {
    private static final int MOST_DAYS = 7;

    public WholesaleSpread {
      rates = Map.copyOf(rates);
      additions = Map.copyOf(additions);
      if (daysBefore < 0 || daysBefore > MOST_DAYS) {
        throw new Unusable(
            "批发价为当日（0）至 7 日前，而不是 " + daysBefore,
            "The wholesale price is of the same day (0) or up to 7 days before, not " + daysBefore);
      }
      if (rates.isEmpty()) {
        throw new Unusable("须按易腐类别写明批零差率", "It names a rate for each perishability class");
      }
    }
  }

  /**
   * A target price and a share of it: more in a disaster that was declared.
   *
   * @param inDisaster not below {@code plus}
   */
  record TargetPlus(TypedPrice target, Rate plus, Rate inDisaster) implements Limit {
    public TargetPlus {
      if (inDisaster.share().compareTo(plus.share()) < 0) {
        throw new Unusable(
            "应急状态下的幅度不能低于平时的 " + plus, "The rate in a disaster is not below the ordinary " + plus);
      }
    }
  }

  /**
   * The cost and a share of it, for whoever has no trade of the base date to be held to (海南, 湖北).
   * Where there is one it does not apply at all.
   */
  record MarkupWithoutBaseTrade(LocalDate baseDate, Rate rate) implements Limit {}
}
