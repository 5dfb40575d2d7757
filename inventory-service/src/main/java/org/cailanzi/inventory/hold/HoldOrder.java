package org.cailanzi.inventory.hold;

import java.time.Instant;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.allotment.Household;
import org.cailanzi.inventory.basket.Basket;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it is asked for.
 *
 * @param site where, or null where the nearest site that has it all is to be found
 * @param persons how many are to live on it, or null where nobody said and none of the city's
 *     rations is checked
 * @param household whose it is to be, or null where nobody said
 * @param bestEffort whether less will do
 * @param neededAt when the goods are to be handed over, or null for now
 */
record HoldOrder(
    @Nullable String site,
    RegionCode region,
    Basket basket,
    @Nullable Integer persons,
    @Nullable Household household,
    boolean bestEffort,
    String reference,
    Instant expiresAt,
    @Nullable Instant neededAt,
    String fingerprint) {

  /** Taken at a site, within what its household may have of limited goods. */
  Promise at(String chosen, @Nullable Allowance allowance) {
    return new Promise(
        chosen,
        region,
        basket.lines().stream()
            .map(it -> new Promise.Line(it.commodity().code(), it.quantity(), it.upTo()))
            .toList(),
        reference,
        expiresAt,
        false,
        fingerprint,
        neededAt,
        allowance);
  }
}
