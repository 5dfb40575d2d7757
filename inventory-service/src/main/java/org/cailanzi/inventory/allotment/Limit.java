package org.cailanzi.inventory.allotment;

import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;

/**
 * How much of a commodity a household may have on a day, and how much of that it has already.
 *
 * @param has more than the most where the limit was lowered, or fewer persons were told, meanwhile
 */
public record Limit(Quantity most, Quantity has) {
  public Quantity left() {
    return most.minus(has.atMost(most));
  }

  public Bilingual said() {
    Bilingual all = Amounts.said(most);
    Bilingual had = Amounts.said(has);
    Bilingual rest = Amounts.said(left());
    boolean none = left().isZero();
    return new Bilingual(
        "本户当日最多 %s，已有 %s，%s".formatted(all.zh(), had.zh(), none ? "已无余额" : "还可要 " + rest.zh()),
        "at most %s a day, %s had already, %s left"
            .formatted(all.en(), had.en(), none ? "none" : rest.en()));
  }
}
