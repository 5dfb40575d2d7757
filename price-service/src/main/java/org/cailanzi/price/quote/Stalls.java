package org.cailanzi.price.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * What single stalls of a point asked for the same goods, all by the unit of the quote. The price
 * of the point is their mean (rule P2).
 *
 * @param yuan stall by stall; null where a stall had none ("无"), which is no reading and never 0
 */
public record Stalls(List<@Nullable BigDecimal> yuan) {
  public Stalls {
    List<@Nullable BigDecimal> shown = new ArrayList<>();
    for (BigDecimal each : yuan) {
      shown.add(each == null ? null : shown(each));
    }
    yuan = Collections.unmodifiableList(shown);
  }

  private static BigDecimal shown(BigDecimal yuan) {
    if (yuan.signum() <= 0) {
      throw new Unusable(
          "摊位价格须大于零，而不是 " + yuan.toPlainString(),
          "A stall's price is above zero, not " + yuan.toPlainString());
    }
    BigDecimal plain = yuan.stripTrailingZeros();
    return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY);
  }

  /** How many of them had a price. */
  public int readings() {
    return (int) yuan.stream().filter(it -> it != null).count();
  }

  /** The arithmetic mean, two decimals, half up; nothing where no stall had a price. */
  public Optional<BigDecimal> mean() {
    int readings = readings();
    return readings == 0
        ? Optional.empty()
        : Optional.of(
            yuan.stream()
                .filter(it -> it != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(readings), 2, RoundingMode.HALF_UP));
  }

  /** As on a form: {@code 5.20、无、5.40}. */
  @Override
  public String toString() {
    return yuan.stream()
        .map(it -> it == null ? "无" : it.toPlainString())
        .collect(Collectors.joining("、"));
  }
}
