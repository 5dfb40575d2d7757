package org.cailanzi.price.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;

/**
 * Something odd about the data of a quote (rule P3). It asks for a second look and never stands in
 * the way of a legal verdict.
 *
 * @param type which of the things that can be odd
 */
public record Remark(String type, Bilingual words) {
  /** So many prices before one have a say in whether it is doubted. */
  public static final int COMPARED = 3;

  private static final String UNIT_ERROR = "possible-unit-error";
  private static final String FAR_FROM_OTHERS = "far-from-others";
  private static final String STALE = "stale";
  private static final String BELOW_COST = "sold-below-cost";

  /** A price that moved quite otherwise than those of the other points. */
  public static Remark farFromOthers(Bilingual words) {
    return new Remark(FAR_FROM_OTHERS, words);
  }

  /** Whether it is worth telling of a row of a table: history is full of days without a price. */
  public boolean toldOfTables() {
    return !type.equals(STALE);
  }

  /** Whether a price with it waits until a person has looked; otherwise it is only told. */
  public boolean holdsBack() {
    return type.equals(UNIT_ERROR) || type.equals(FAR_FROM_OTHERS);
  }

  /** That a price after another looks like a slip of the unit or of the decimal point. */
  public static Optional<Remark> slip(TypedPrice price, LocalDate last, TypedPrice before) {
    return looksLikeSlip(price, before)
        ? Optional.of(new Remark(UNIT_ERROR, unitError(price, before, ratio(price, before), last)))
        : Optional.empty();
  }

  /** That a price changed by more than a share, and is to be reviewed. */
  public static Optional<Remark> large(
      TypedPrice price, LocalDate last, TypedPrice before, BigDecimal review) {
    return changedBeyond(review, price, before)
        ? Optional.of(
            new Remark(
                "large-change", largeChange(price, before, ratio(price, before), last, review)))
        : Optional.empty();
  }

  private static boolean changedBeyond(BigDecimal share, TypedPrice price, TypedPrice before) {
    return before.normal().dimension() == price.normal().dimension()
        && BigDecimal.valueOf(Math.abs(price.normal().microYuan() - before.normal().microYuan()))
                .compareTo(share.multiply(BigDecimal.valueOf(before.normal().microYuan())))
            > 0;
  }

  /** That a price was the mean of fewer stalls than a mean should be of (rule P2). */
  public static Remark fewReadings(int readings, int fewest) {
    return new Remark(
        "few-readings",
        new Bilingual(
            "仅 %d 个摊位有价格，应不少于 %d 个".formatted(readings, fewest),
            "only %d stalls had a price, there should be %d or more".formatted(readings, fewest)));
  }

  /** That there was no price for so long that the last one says nothing about this one. */
  public static Remark stale(LocalDate last, int days) {
    return new Remark(
        STALE,
        new Bilingual(
            "上次报价为 %s，已超过 %d 天，无法与之比较".formatted(last, days),
            "the last price is of %s, more than %d days ago, and nothing to compare with"
                .formatted(last, days)));
  }

  /** That a price changed by more than goes without saying, and nobody said why (rule P3). */
  public static Optional<Remark> unexplained(
      TypedPrice price, LocalDate last, TypedPrice before, BigDecimal withoutReason) {
    if (!changedBeyond(withoutReason, price, before)) {
      return Optional.empty();
    }
    BigDecimal change = ratio(price, before).subtract(BigDecimal.ONE);
    String most = percent(withoutReason);
    return Optional.of(
        new Remark(
            "reason-missing",
            new Bilingual(
                "价格 %s 较 %s 的 %s 变动 %s%%，超过 %s%%，请在备注中说明原因"
                    .formatted(price, last, before, percent(change), most),
                "%s differs by %s%% from the %s of %s, more than %s%%: say why in the note"
                    .formatted(price, percent(change), before, last, most))));
  }

  /**
   * That goods are sold for less than the same point paid for them on the same day. It accuses
   * nobody: clearing fresh, seasonal or unsold goods is lawful, and dumping asks for an intent that
   * no price shows (Price Law, article 14 (2)).
   */
  public static Optional<Remark> belowCost(TypedPrice sold, TypedPrice paid) {
    return isBelow(sold, paid)
        ? Optional.of(
            new Remark(
                BELOW_COST,
                new Bilingual(
                    "售价 %s 低于同日进价 %s；鲜活、季节性或积压商品可依法降价处理，其他情形请核实（《价格法》第十四条第二项）"
                        .formatted(sold, paid),
                    "sold at %s, below the %s paid on the same day: lawful for fresh, seasonal or"
                            .formatted(sold, paid)
                        + " unsold goods, otherwise to be looked into (Price Law, article 14 (2))")))
        : Optional.empty();
  }

  /** Whether one price is below another of the same measure. */
  public static boolean isBelow(TypedPrice price, TypedPrice other) {
    return price.normal().dimension() == other.normal().dimension()
        && price.normal().microYuan() < other.normal().microYuan();
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static BigDecimal ratio(TypedPrice price, TypedPrice before) {
    return BigDecimal.valueOf(price.normal().microYuan())
        .divide(BigDecimal.valueOf(before.normal().microYuan()), 9, RoundingMode.HALF_UP);
  }

  /**
   * Whether a price looks like a slip after most of the last few. Most of them, so that after one
   * slip the price that is right again is not doubted in its turn.
   *
   * @param before at most {@link #COMPARED}, in any order
   */
  public static boolean looksLikeSlip(TypedPrice price, List<TypedPrice> before) {
    long slips = before.stream().filter(it -> looksLikeSlip(price, it)).count();
    return 2 * slips > before.size();
  }

  /** Whether a price after another looks like a slip of the unit or of the decimal point. */
  public static boolean looksLikeSlip(TypedPrice price, TypedPrice before) {
    return before.normal().dimension() == price.normal().dimension()
        && looksLikeAnotherUnit(price.normal().microYuan(), before.normal().microYuan());
  }

  // 斤 for 公斤 is a factor of 2, a slipped decimal point one of 10 (DOMAIN §0 trap 3): a price of
  // 1.90 to 2.10 times the other, 0.45 to 0.55 times, or 8 times or an eighth and beyond. In whole
  // numbers, since every row of a file asks it of three others; TypedPrice.MOST leaves room.
  private static boolean looksLikeAnotherUnit(long price, long before) {
    long hundred = 100 * price;
    return (190 * before <= hundred && hundred <= 210 * before)
        || (45 * before <= hundred && hundred <= 55 * before)
        || price >= 8 * before
        || 8 * price <= before;
  }

  private static Bilingual unitError(
      TypedPrice price, TypedPrice before, BigDecimal ratio, LocalDate last) {
    String times = ratio.setScale(2, RoundingMode.HALF_UP).toPlainString();
    return new Bilingual(
        "价格 %s 是 %s 的 %s 的 %s 倍，单位可能有误，请核实".formatted(price, last, before, times),
        "%s is %s times the %s of %s: the unit may be wrong, check it"
            .formatted(price, times, before, last));
  }

  private static Bilingual largeChange(
      TypedPrice price, TypedPrice before, BigDecimal ratio, LocalDate last, BigDecimal review) {
    String percent = percent(ratio.subtract(BigDecimal.ONE));
    return new Bilingual(
        "价格 %s 较 %s 的 %s 变动 %s%%，超过 %s%%，须复核并说明原因"
            .formatted(price, last, before, percent, percent(review)),
        "%s differs by %s%% from the %s of %s, more than %s%%: to be reviewed, give the reason"
            .formatted(price, percent, before, last, percent(review)));
  }
}
