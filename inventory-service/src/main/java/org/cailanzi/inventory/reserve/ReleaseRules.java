package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.platform.city.SupplyRules.Reserve;
import org.cailanzi.platform.measure.MeasureUnit;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** What a release of the reserve has to keep to (rules I9 and I10). */
record ReleaseRules(Reserve rules) {

  /**
   * Every rule that a release would break.
   *
   * @param mayGo what may still go without falling below what has to stay
   */
  List<Breach> brokenBy(Release release, Quantity mayGo) {
    List<Breach> broken = new ArrayList<>();
    trigger(release.trigger()).ifPresent(broken::add);
    price(release.price(), release.marketPrice()).ifPresent(broken::add);
    perHead(release.perHeadGrams()).ifPresent(broken::add);
    kept(release.quantity(), mayGo).ifPresent(broken::add);
    return broken;
  }

  private Optional<Breach> trigger(Trigger trigger) {
    return switch (trigger.kind()) {
      case INDEX_RISE -> risen(trigger.value());
      case LOW_COVER -> low(trigger.value());
      case ORDER -> Optional.empty();
    };
  }

  private Optional<Breach> risen(@Nullable BigDecimal rise) {
    if (rise != null && rise.compareTo(rules.indexRise()) >= 0) {
      return Optional.empty();
    }
    String found = rise == null ? "?" : percent(rise);
    String least = percent(rules.indexRise());
    return Optional.of(
        new Breach(
            "index-rise",
            found,
            least,
            new Bilingual(
                "菜价指数一周上涨 " + found + "，未达到 " + least,
                "The index has risen by " + found + " in a week, not by " + least)));
  }

  private Optional<Breach> low(@Nullable BigDecimal share) {
    if (share != null && share.compareTo(rules.coverBelow()) < 0) {
      return Optional.empty();
    }
    String found = share == null ? "?" : percent(share);
    String below = percent(rules.coverBelow());
    return Optional.of(
        new Breach(
            "low-cover",
            found,
            below,
            share == null
                ? new Bilingual("可供天数未知，不能据此动用储备", "The days of cover are not known")
                : new Bilingual(
                    "可供天数为目标的 " + found + "，未低于 " + below,
                    "Cover is at " + found + " of its target, not below " + below)));
  }

  /** At the very limit is fine. */
  private Optional<Breach> price(UnitPrice price, UnitPrice market) {
    BigDecimal most = BigDecimal.valueOf(market.microYuan()).multiply(rules.priceShare());
    if (BigDecimal.valueOf(price.microYuan()).compareTo(most) <= 0) {
      return Optional.empty();
    }
    UnitPrice limit =
        new UnitPrice(most.setScale(0, RoundingMode.FLOOR).longValueExact(), market.dimension());
    String share = percent(rules.priceShare());
    return Optional.of(
        new Breach(
            "price",
            price.toString(),
            limit.toString(),
            new Bilingual(
                "投放价 " + price + " 高于市价 " + market + " 的 " + share + "（" + limit + "）",
                price + " is above " + share + " of the market's " + market + ", " + limit)));
  }

  private Optional<Breach> perHead(long grams) {
    long most = rules.perHeadKg() * MeasureUnit.KILOGRAM.size();
    if (grams > 0 && grams <= most) {
      return Optional.empty();
    }
    Bilingual asked = Amounts.said(Quantity.grams(grams));
    Bilingual limit = Amounts.said(Quantity.grams(most));
    return Optional.of(
        new Breach(
            "per-head",
            grams + " g",
            most + " g",
            new Bilingual(
                "每人每天限购 %s，%s".formatted(asked.zh(), grams > 0 ? "不得超过 " + limit.zh() : "须大于零"),
                "%s a person and day: %s"
                    .formatted(
                        asked.en(), grams > 0 ? "at most " + limit.en() : "more than nothing"))));
  }

  private static Optional<Breach> kept(Quantity wanted, Quantity mayGo) {
    if (wanted.compareTo(mayGo) <= 0) {
      return Optional.empty();
    }
    Bilingual asked = Amounts.said(wanted);
    Bilingual most = Amounts.said(mayGo);
    return Optional.of(
        new Breach(
            "kept",
            wanted.toString(),
            mayGo.toString(),
            new Bilingual(
                "要投放 %s，按应留存的比例最多还能投放 %s".formatted(asked.zh(), most.zh()),
                "%s asked for; what has to stay leaves %s to go"
                    .formatted(asked.en(), most.en()))));
  }

  private static String percent(BigDecimal share) {
    return share
            .movePointRight(2)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}
