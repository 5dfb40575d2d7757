package org.cailanzi.inventory.hold;

/** What becomes of asking something of a hold. */
sealed interface HoldOutcome {
  /** It stands, or stood: every line was promised in full. */
  record Kept(Hold hold, boolean created) implements HoldOutcome {}

  /** A line was short, so nothing is promised. */
  record Refused(Hold hold) implements HoldOutcome {}

  /** It was released or has expired, so it can neither be taken nor handed over. */
  record Over(Hold hold) implements HoldOutcome {}

  /** Its goods were handed over and cannot be given back. */
  record Gone(Hold hold) implements HoldOutcome {}

  /** The goods are free again, or were never promised. */
  record Freed(Hold hold) implements HoldOutcome {}

  /** The id stands for another request. */
  record OtherRequest(HoldId id) implements HoldOutcome {}

  record Unknown(HoldId id) implements HoldOutcome {}
}
