package org.cailanzi.price.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;

/**
 * A doubt about the data of a quote (rule P3). It asks for a second look and never stands in the
 * way of a legal verdict.
 *
 * @param type {@code possible-unit-error} or {@code large-change}
 */
public record Remark(String type, Bilingual words) {

  /** What is odd about a price after the last one before it, if anything. */
  public static Optional<Remark> of(TypedPrice price, LocalDate last, TypedPrice before) {
    if (before.normal().dimension() != price.normal().dimension()) {
      return Optional.empty();
    }
    BigDecimal ratio = ratio(price, before);
    if (looksLikeAnotherUnit(ratio)) {
      return Optional.of(new Remark("possible-unit-error", unitError(price, before, ratio, last)));
    }
    boolean large = ratio.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.15")) > 0;
    return large
        ? Optional.of(new Remark("large-change", largeChange(price, before, ratio, last)))
        : Optional.empty();
  }

  private static BigDecimal ratio(TypedPrice price, TypedPrice before) {
    return BigDecimal.valueOf(price.normal().microYuan())
        .divide(BigDecimal.valueOf(before.normal().microYuan()), 9, RoundingMode.HALF_UP);
  }

  /** Whether a price after another looks like a slip of the unit or of the decimal point. */
  public static boolean looksLikeSlip(TypedPrice price, TypedPrice before) {
    return before.normal().dimension() == price.normal().dimension()
        && looksLikeAnotherUnit(ratio(price, before));
  }

  // 斤 for 公斤 is a factor of 2, a slipped decimal point one of 10 (DOMAIN §0 trap 3).
  private static boolean looksLikeAnotherUnit(BigDecimal ratio) {
    return within(ratio, "1.9", "2.1")
        || within(ratio, "0.45", "0.55")
        || ratio.compareTo(new BigDecimal("8")) >= 0
        || ratio.compareTo(new BigDecimal("0.125")) <= 0;
  }

  private static boolean within(BigDecimal ratio, String low, String high) {
    return ratio.compareTo(new BigDecimal(low)) >= 0 && ratio.compareTo(new BigDecimal(high)) <= 0;
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
      TypedPrice price, TypedPrice before, BigDecimal ratio, LocalDate last) {
    String percent =
        ratio
            .subtract(BigDecimal.ONE)
            .movePointRight(2)
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString();
    return new Bilingual(
        "价格 %s 较 %s 的 %s 变动 %s%%，超过 15%%，请说明原因".formatted(price, last, before, percent),
        "%s differs by %s%% from the %s of %s, more than 15%%: give the reason"
            .formatted(price, percent, before, last));
  }
}
