package org.cailanzi.price.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.ceiling.Limit;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.TypedPrice;

/**
 * A verdict in words a court would accept: who asked what and when, the ceiling with its order and
 * its reckoning, and what the difference is. All figures are exact; a percentage has two decimals.
 */
public record Words(Point point, Commodity commodity, LocalDate day) {

  /** Why a price is above its ceiling. */
  public Bilingual above(TypedPrice price, Ruling ruling) {
    BigDecimal limit = limit(ruling);
    BigDecimal excess = price.normal().yuan().subtract(limit);
    String unit = price.normal().unit();
    String percent = percent(price, ruling).toPlainString();
    return new Bilingual(
        "%s%s%s %s > 上限 %s %s（%s），超出 %s %s，%s%%"
            .formatted(
                chinese(day),
                point.zh(),
                commodity.zh(),
                asked(price, "原报"),
                plain(limit),
                unit,
                basis(ruling, price, true),
                plain(excess),
                unit,
                percent),
        "%s, %s, %s: %s > ceiling %s %s (%s), by %s %s, %s%%"
            .formatted(
                day,
                point.en(),
                commodity.en(),
                asked(price, "quoted as"),
                plain(limit),
                unit,
                basis(ruling, price, false),
                plain(excess),
                unit,
                percent));
  }

  /** Why a price is not above its ceiling. */
  public Bilingual within(TypedPrice price, Ruling ruling) {
    String limit = plain(limit(ruling)) + " " + price.normal().unit();
    return new Bilingual(
        "%s%s%s %s ≤ 上限 %s（%s）"
            .formatted(
                chinese(day),
                point.zh(),
                commodity.zh(),
                asked(price, "原报"),
                limit,
                basis(ruling, price, true)),
        "%s, %s, %s: %s ≤ ceiling %s (%s)"
            .formatted(
                day,
                point.en(),
                commodity.en(),
                asked(price, "quoted as"),
                limit,
                basis(ruling, price, false)));
  }

  /** How far above the ceiling a price is, in percent of the ceiling. */
  public static BigDecimal percent(TypedPrice price, Ruling ruling) {
    BigDecimal limit = limit(ruling);
    return price
        .normal()
        .yuan()
        .subtract(limit)
        .movePointRight(2)
        .divide(limit, 2, RoundingMode.HALF_UP);
  }

  /** The most in yuan per basis, exact even where it is no whole millionth. */
  public static BigDecimal limit(Ruling ruling) {
    Reference reference = ruling.reference();
    if (reference != null && ruling.ceiling().limit() instanceof Limit.BaseDatePrice base) {
      return reference.price().normal().yuan().multiply(base.factor());
    }
    return BigDecimal.valueOf(ruling.microYuan(), 6);
  }

  private static String basis(Ruling ruling, TypedPrice price, boolean zh) {
    Authority by = ruling.ceiling().authority();
    String order =
        zh
            ? by.document() + "，" + by.issuer() + "，依据" + by.legalBasis()
            : by.document() + ", " + by.issuer() + ", under " + by.legalBasis();
    Reference reference = ruling.reference();
    if (reference == null
        || !(ruling.ceiling().limit() instanceof Limit.BaseDatePrice(var baseDate, var factor))) {
      return order;
    }
    String sum =
        reference.price().normal() + " × " + factor.toPlainString() + " = " + plain(limit(ruling));
    String unit = price.normal().unit();
    boolean onTheDay = reference.day().equals(baseDate);
    return zh
        ? order
            + (onTheDay ? "；基准日" : "；基准日" + chinese(baseDate) + "前最近一次，")
            + chinese(reference.day())
            + "本点价格 "
            + sum
            + " "
            + unit
        : order
            + (onTheDay
                ? "; its price on the base date "
                : "; its last price before the base date " + baseDate + ", on ")
            + reference.day()
            + ": "
            + sum
            + " "
            + unit;
  }

  private static String asked(TypedPrice price, String typedAs) {
    UnitPrice normal = price.normal();
    String typed = price.toString();
    return typed.equals(normal.toString()) ? typed : normal + " [" + typedAs + " " + typed + "]";
  }

  private static String plain(BigDecimal yuan) {
    BigDecimal stripped = yuan.stripTrailingZeros();
    return stripped
        .setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
