package org.cailanzi.delivery.dwelling;

import org.jspecify.annotations.Nullable;

/** Needs on the wire; what is left out is not needed. */
record NeedsBody(
    @Nullable Integer infants,
    @Nullable Boolean pregnant,
    @Nullable Boolean elderlyAlone,
    @Nullable Boolean chronicMedicine,
    @Nullable Boolean dialysis,
    @Nullable String diet,
    @Nullable Boolean noPhone,
    @Nullable Boolean disabled) {

  static NeedsBody of(Needs needs) {
    return new NeedsBody(
        needs.infants(),
        needs.pregnant(),
        needs.elderlyAlone(),
        needs.chronicMedicine(),
        needs.dialysis(),
        needs.diet(),
        needs.noPhone(),
        needs.disabled());
  }

  Needs read() {
    return new Needs(
        infants == null ? 0 : infants,
        yes(pregnant),
        yes(elderlyAlone),
        yes(chronicMedicine),
        yes(dialysis),
        diet,
        yes(noPhone),
        yes(disabled));
  }

  private static boolean yes(@Nullable Boolean said) {
    return said != null && said;
  }
}
