package org.cailanzi.price.limit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/** A limit's form with what its kind has, and nothing else. */
record FilledForm(String kind) {
  LimitForm price(TypedPrice price, @Nullable Rate plus, @Nullable Rate worse) {
    return new LimitForm(
        kind,
        LimitForm.PriceForm.of(price),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        share(plus),
        share(worse));
  }

  LimitForm base(
      @Nullable LocalDate day,
      @Nullable BigDecimal factor,
      @Nullable String basis,
      @Nullable Rate rate) {
    return new LimitForm(
        kind, null, day, factor, basis, share(rate), null, null, null, null, null, null);
  }

  LimitForm spread(Limit.WholesaleSpread spread) {
    Map<String, BigDecimal> more = new HashMap<>();
    spread.additions().forEach((point, rate) -> more.put(point.wireName(), rate.share()));
    Map<String, BigDecimal> byClass = new HashMap<>();
    spread.rates().forEach((name, rate) -> byClass.put(name, rate.share()));
    return new LimitForm(
        kind,
        null,
        null,
        null,
        null,
        null,
        spread.wholesaler().point(),
        spread.daysBefore(),
        byClass,
        more,
        null,
        null);
  }

  private static @Nullable BigDecimal share(@Nullable Rate rate) {
    return rate == null ? null : rate.share();
  }
}
