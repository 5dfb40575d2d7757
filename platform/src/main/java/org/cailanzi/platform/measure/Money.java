package org.cailanzi.platform.measure;

import java.math.BigDecimal;

/** An amount in whole fen (分), never negative: sums never drift, and 元 appear only on screens. */
public record Money(long fen) implements Comparable<Money> {
  public static final Money NONE = new Money(0);

  public Money {
    if (fen < 0) {
      throw new Unusable("金额不能为负：" + fen, "Negative money: " + fen);
    }
  }

  /** Yuan as typed; below a fen is refused, not rounded. */
  public static Money ofYuan(BigDecimal yuan) {
    return new Money(Typed.reasonable(yuan).movePointRight(2).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /** In yuan, with two decimals. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  public String toString() {
    return yuan().toPlainString();
  }
}
