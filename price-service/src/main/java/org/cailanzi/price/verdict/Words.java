package org.cailanzi.price.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.TypedPrice;

/**
 * A verdict in words a court would accept: who asked what and when, the ceiling with its order and
 * its reckoning, and what the difference is. All figures are exact unless they say that they are
 * cut; a percentage has two decimals.
 */
public record Words(Point point, Commodity commodity, LocalDate day) {

  /** Why a price is above its ceiling. */
  public Bilingual above(TypedPrice price, Ruling ruling) {
    Sum sum = Sum.of(ruling);
    BigDecimal limit = sum.most();
    BigDecimal excess = price.normal().yuan().subtract(limit);
    String unit = price.normal().unit();
    String percent = percent(price, ruling).toPlainString();
    return new Bilingual(
        "%s%s%s %s > 上限 %s %s（%s），超出 %s %s，%s%%"
            .formatted(
                Sum.chinese(day),
                point.zh(),
                commodity.zh(),
                asked(price, "原报"),
                Sum.plain(limit),
                unit,
                basis(ruling, sum.words(), true),
                Sum.plain(excess),
                unit,
                percent),
        "%s, %s, %s: %s > ceiling %s %s (%s), by %s %s, %s%%"
            .formatted(
                day,
                point.en(),
                commodity.en(),
                asked(price, "quoted as"),
                Sum.plain(limit),
                unit,
                basis(ruling, sum.words(), false),
                Sum.plain(excess),
                unit,
                percent));
  }

  /** Why a price is not above its ceiling. */
  public Bilingual within(TypedPrice price, Ruling ruling) {
    Sum sum = Sum.of(ruling);
    String limit = Sum.plain(sum.most()) + " " + price.normal().unit();
    return new Bilingual(
        "%s%s%s %s ≤ 上限 %s（%s）"
            .formatted(
                Sum.chinese(day),
                point.zh(),
                commodity.zh(),
                asked(price, "原报"),
                limit,
                basis(ruling, sum.words(), true)),
        "%s, %s, %s: %s ≤ ceiling %s (%s)"
            .formatted(
                day,
                point.en(),
                commodity.en(),
                asked(price, "quoted as"),
                limit,
                basis(ruling, sum.words(), false)));
  }

  /** How far above the ceiling a price is, in percent of the ceiling, rounded half up. */
  public static BigDecimal percent(TypedPrice price, Ruling ruling) {
    BigDecimal limit = Sum.of(ruling).most();
    return price
        .normal()
        .yuan()
        .subtract(limit)
        .movePointRight(2)
        .divide(limit, 2, RoundingMode.HALF_UP);
  }

  private static String basis(Ruling ruling, Bilingual sum, boolean zh) {
    Authority by = ruling.ceiling().authority();
    String reckoned = zh ? sum.zh() : sum.en();
    return zh
        ? by.document()
            + "，"
            + by.issuer()
            + "，依据"
            + by.legalBasis()
            + (reckoned.isEmpty() ? "" : "；" + reckoned)
        : by.document()
            + ", "
            + by.issuer()
            + ", under "
            + by.legalBasis()
            + (reckoned.isEmpty() ? "" : "; " + reckoned);
  }

  private static String asked(TypedPrice price, String typedAs) {
    UnitPrice normal = price.normal();
    String typed = price.toString();
    return typed.equals(normal.toString()) ? typed : normal + " [" + typedAs + " " + typed + "]";
  }
}
