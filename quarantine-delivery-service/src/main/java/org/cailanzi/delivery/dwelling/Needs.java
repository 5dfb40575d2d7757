package org.cailanzi.delivery.dwelling;

import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * What makes a home's deliveries urgent or different (DOMAIN §3.3). Only the rank that follows from
 * it leaves this package.
 *
 * @param infants children under three
 * @param diet such as {@code halal} or {@code diabetic}, or null
 * @param noPhone nobody there can order or be called: a grid worker goes
 */
public record Needs(
    int infants,
    boolean pregnant,
    boolean elderlyAlone,
    boolean chronicMedicine,
    boolean dialysis,
    @Nullable String diet,
    boolean noPhone,
    boolean disabled) {
  public static final Needs NONE = new Needs(0, false, false, false, false, null, false, false);

  public Needs {
    if (infants < 0 || infants > 20) {
      throw new Unusable(
          "婴幼儿数为 0 至 20，而不是 " + infants, "infants is a number from 0 to 20: " + infants);
    }
    if (diet != null && diet.length() > 40) {
      throw new Unusable("饮食要求至多 40 个字", "diet is at most 40 characters long");
    }
  }

  /** The rank of rule Q6: 1 comes first, 4 last. Rank 3 (no food for a day) is not known here. */
  public int rank() {
    if (dialysis || chronicMedicine) {
      return 1;
    }
    return infants > 0 || pregnant || elderlyAlone || disabled ? 2 : 4;
  }
}
