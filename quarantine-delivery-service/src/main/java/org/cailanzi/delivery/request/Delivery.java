package org.cailanzi.delivery.request;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.jspecify.annotations.Nullable;

/**
 * How a request gets to its door.
 *
 * @param slot when it is to be brought: as wished, or later after a visit in vain
 * @param failedRounds the rounds that brought it in vain, in order
 * @param round the round it is on, or null
 * @param proof what the courier left at the door, or null until then
 */
public record Delivery(
    DeliverySlot slot, List<String> failedRounds, @Nullable String round, @Nullable Proof proof) {

  public Delivery {
    failedRounds = List.copyOf(failedRounds);
  }

  public int failedVisits() {
    return failedRounds.size();
  }

  Delivery onRound(@Nullable String newRound) {
    return new Delivery(slot, failedRounds, newRound, proof);
  }

  Delivery failedAgain(DeliverySlot next) {
    List<String> rounds = Stream.concat(failedRounds.stream(), Stream.ofNullable(round)).toList();
    return new Delivery(next, rounds, null, null);
  }

  Delivery proven(Proof newProof) {
    return new Delivery(slot, failedRounds, round, newProof);
  }

  /**
   * That goods were left at a door.
   *
   * @param photo SHA-256 of the picture, in hexadecimal
   * @param at when it happened, as the courier's phone says: it may have had no network
   * @param received when we heard of it
   */
  public record Proof(String photo, Instant at, Instant received, String by) {}
}
