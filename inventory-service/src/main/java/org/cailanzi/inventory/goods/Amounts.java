package org.cailanzi.inventory.goods;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;

/** Quantities as people say them: 1500 g is 1.5 公斤. */
public final class Amounts {
  private static final int THOUSAND = 1_000;
  private static final int THOUSANDTHS = 3;

  private Amounts() {}

  public static Bilingual said(Quantity quantity) {
    long amount = quantity.amount();
    return switch (quantity.dimension()) {
      case MASS -> amount < THOUSAND ? both(amount, " 克", " g") : thousands(amount, " 公斤", " kg");
      case VOLUME -> amount < THOUSAND ? both(amount, " 毫升", " ml") : thousands(amount, " 升", " L");
      case COUNT -> both(amount, " 份", amount == 1 ? " piece" : " pieces");
    };
  }

  private static Bilingual both(long amount, String zh, String en) {
    return new Bilingual(amount + zh, amount + en);
  }

  private static Bilingual thousands(long amount, String zh, String en) {
    String number = BigDecimal.valueOf(amount, THOUSANDTHS).stripTrailingZeros().toPlainString();
    return new Bilingual(number + zh, number + en);
  }
}
