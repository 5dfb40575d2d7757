package org.cailanzi.price.limit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cailanzi.platform.city.PriceRules;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * A limit as it is sent and as it is shown; which fields it has depends on its kind.
 *
 * @param price of {@code absolute}, and the target of {@code target-plus}
 * @param marginBasis {@code amount} or {@code rate}
 * @param wholesalePoint whose wholesale price a spread is on; {@code daysBefore} is 0 unless stated
 * @param rates by perishability class; the city's own unless stated
 * @param additions by kind of point; the city's own unless stated
 * @param plus above the target, {@code plusInDisaster} in one; the city's own unless stated
 */
public record LimitForm(
    @Nullable String kind,
    @Nullable PriceForm price,
    @Nullable LocalDate baseDate,
    @Nullable BigDecimal factor,
    @Nullable String marginBasis,
    @Nullable BigDecimal rate,
    @Nullable String wholesalePoint,
    @Nullable Integer daysBefore,
    @Nullable Map<String, BigDecimal> rates,
    @Nullable Map<String, BigDecimal> additions,
    @Nullable BigDecimal plus,
    @Nullable BigDecimal plusInDisaster) {

  public record PriceForm(@Nullable BigDecimal yuan, @Nullable String unit) {
    static PriceForm of(TypedPrice price) {
      return new PriceForm(price.yuan(), price.unit());
    }
  }

  public static LimitForm of(Limit limit) {
    FilledForm of = new FilledForm(Kind.of(limit).wireName());
    return switch (limit) {
      case Limit.Absolute(var price) -> of.price(price, null, null);
      case Limit.BaseDatePrice(var day, var factor) -> of.base(day, factor, null, null);
      case Limit.BaseDateMargin(var day, var basis) -> of.base(day, null, basis.wireName(), null);
      case Limit.MarkupOnCost(var rate) -> of.base(null, null, null, rate);
      case Limit.MarginOnPrice(var rate) -> of.base(null, null, null, rate);
      case Limit.MarkupWithoutBaseTrade(var day, var rate) -> of.base(day, null, null, rate);
      case Limit.TargetPlus(var target, var plus, var worse) -> of.price(target, plus, worse);
      case Limit.WholesaleSpread spread -> of.spread(spread);
    };
  }

  /**
   * The limit it means.
   *
   * @param points finds the point of a wholesaler by its code, or refuses
   */
  public Limit read(PriceRules rules, Function<String, Wholesaler> points) {
    Kind wanted = Field.oneOf("kind", Field.required("kind", kind), Kind.ALL, Kind::wireName);
    return switch (wanted) {
      case ABSOLUTE -> new Limit.Absolute(typed());
      case BASE_DATE_PRICE -> {
        LocalDate day = Field.required("baseDate", baseDate);
        BigDecimal times = Field.required("factor", factor);
        yield Field.read("factor", () -> new Limit.BaseDatePrice(day, times));
      }
      case BASE_DATE_MARGIN ->
          new Limit.BaseDateMargin(Field.required("baseDate", baseDate), basis());
      case MARKUP_ON_COST -> new Limit.MarkupOnCost(rate("rate", rate));
      case MARGIN_ON_PRICE -> {
        Rate share = rate("rate", rate);
        yield Field.read("rate", () -> new Limit.MarginOnPrice(share));
      }
      case WHOLESALE_SPREAD ->
          new SpreadForm(wholesalePoint, daysBefore, this.rates, additions).read(rules, points);
      case TARGET_PLUS -> {
        Rate ordinary = rate("plus", plus == null ? rules.target().plus() : plus);
        Rate worse =
            rate(
                "plusInDisaster",
                plusInDisaster == null ? rules.target().inDisaster() : plusInDisaster);
        TypedPrice target = typed();
        yield Field.read("plusInDisaster", () -> new Limit.TargetPlus(target, ordinary, worse));
      }
      case MARKUP_WITHOUT_BASE_TRADE ->
          new Limit.MarkupWithoutBaseTrade(
              Field.required("baseDate", baseDate), rate("rate", rate));
    };
  }

  private TypedPrice typed() {
    PriceForm asked = Field.required("price", price);
    BigDecimal yuan = Field.required("price.yuan", asked.yuan());
    String unit = Field.required("price.unit", asked.unit());
    return Field.read("price", () -> TypedPrice.of(yuan, unit));
  }

  private MarginBasis basis() {
    return Field.oneOf(
        "marginBasis",
        Field.required("marginBasis", marginBasis),
        List.of(MarginBasis.values()),
        MarginBasis::wireName);
  }

  static Rate rate(String field, @Nullable BigDecimal share) {
    BigDecimal given = Field.required(field, share);
    return Field.read(field, () -> new Rate(given));
  }
}
