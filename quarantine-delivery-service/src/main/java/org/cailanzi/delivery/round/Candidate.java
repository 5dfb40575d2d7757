package org.cailanzi.delivery.round;

import java.time.Instant;
import java.util.Comparator;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.region.RegionCode;

/**
 * A request that wants to be on a round.
 *
 * @param rank how early it comes, lower first: rule Q6's 1 to 4, less one for each slot it was left
 *     over in, so that nobody starves
 */
record Candidate(String request, String dwelling, RegionCode region, long rank, Instant since) {
  static final Comparator<Candidate> ORDER =
      Comparator.comparingLong(Candidate::rank)
          .thenComparing(Candidate::since)
          .thenComparing(Candidate::request);

  static Candidate of(SupplyRequest request, DeliverySlot slot, Slots slots) {
    long missed = Math.max(0, slots.between(request.wish().slot(), slot));
    return new Candidate(
        request.id(),
        request.wish().dwelling(),
        request.wish().region(),
        request.wish().rank() - missed,
        request.wish().at());
  }
}
