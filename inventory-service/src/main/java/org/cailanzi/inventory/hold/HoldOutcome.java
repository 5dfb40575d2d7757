package org.cailanzi.inventory.hold;

import java.util.List;
import org.cailanzi.inventory.basket.Rations;
import org.cailanzi.platform.region.RegionCode;

/** What becomes of asking something of a hold. */
sealed interface HoldOutcome {
  /** It stands, or stood: what it says is, or was, promised. */
  record Kept(Hold hold, boolean created) implements HoldOutcome {}

  /** Too little was there, so nothing is promised. */
  record Refused(Hold hold) implements HoldOutcome {}

  /** It was released or has expired, so it can neither be taken nor handed over. */
  record Over(Hold hold) implements HoldOutcome {}

  /** Its goods were handed over and cannot be given back. */
  record Gone(Hold hold) implements HoldOutcome {}

  /** The goods are free again, or were never promised. */
  record Freed(Hold hold) implements HoldOutcome {}

  /** The id stands for another request. */
  record OtherRequest(HoldId id) implements HoldOutcome {}

  /** Some lines ask for more than the ration of the household; nothing was written down. */
  record OverRation(HoldId id, List<Rations.Excess> excesses) implements HoldOutcome {}

  /** No site was named, and none is near. */
  record NoSite(RegionCode region) implements HoldOutcome {}

  /** More was to be picked than is held. */
  record TooMuch(Hold hold, List<PickRule.Excess> excesses) implements HoldOutcome {}

  /** The pick's key stands for another pick of this hold. */
  record PickDiffers(Hold hold) implements HoldOutcome {}

  record Unknown(HoldId id) implements HoldOutcome {}
}
