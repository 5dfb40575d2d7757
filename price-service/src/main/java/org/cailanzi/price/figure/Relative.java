package org.cailanzi.price.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The Jevons index of matched prices: the geometric mean of what each is to what it was, (∏
 * pᵢᵗ/pᵢ⁰)^(1/n) (CPI Manual, chapter 9). Kept as a fraction under a root, so that whether it
 * passes a threshold is decided exactly; a rounded value is only ever shown.
 *
 * @param now the product of the prices now
 * @param then the product of the prices they are compared with
 * @param points how many prices there are on either side, at least 1
 */
public record Relative(BigInteger now, BigInteger then, int points) {
  /** What the value is reckoned to. */
  private static final MathContext DIGITS = new MathContext(30, RoundingMode.HALF_EVEN);

  public Relative {
    if (now.signum() <= 0 || then.signum() <= 0 || points < 1) {
      throw new IllegalArgumentException("A relative is of prices above zero");
    }
  }

  public static Relative of(Collection<Pair> pairs) {
    BigInteger now = BigInteger.ONE;
    BigInteger then = BigInteger.ONE;
    for (Pair pair : pairs) {
      now = now.multiply(pair.now());
      then = then.multiply(pair.then());
    }
    return new Relative(now, then, pairs.size());
  }

  /** Whether prices rose by more than a share: 0.30 is 30 %. */
  public boolean roseMoreThan(BigDecimal share) {
    return compareToRise(share) > 0;
  }

  /** Whether prices rose by a share or more. */
  public boolean roseBy(BigDecimal share) {
    return compareToRise(share) >= 0;
  }

  private int compareToRise(BigDecimal share) {
    BigDecimal limit = BigDecimal.ONE.add(share).pow(points).multiply(new BigDecimal(then));
    return new BigDecimal(now).compareTo(limit);
  }

  /** Prices now as a multiple of prices then, to thirty digits. */
  public BigDecimal value() {
    BigDecimal ratio =
        new BigDecimal(now)
            .divide(new BigDecimal(then), new MathContext(DIGITS.getPrecision() + 10));
    return Roots.of(ratio, points, DIGITS);
  }

  /** The change in percent, rounded half up to two decimals: 35.20, or -3.05. */
  public BigDecimal percent() {
    return value().subtract(BigDecimal.ONE).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }

  /** With a sign: {@code +35.20%}. */
  public String shown() {
    BigDecimal percent = percent();
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
  }

  /** One price now and then, in the same measure and basis, or as sums over as many days. */
  public record Pair(BigInteger now, BigInteger then) {
    public static Pair of(long now, long then) {
      return new Pair(BigInteger.valueOf(now), BigInteger.valueOf(then));
    }
  }
}
