package org.cailanzi.inventory.transfer;

import java.util.List;

/** What becomes of asking something of a transfer. */
sealed interface TransferOutcome {
  /** It is as was asked. */
  record Kept(Transfer transfer, boolean created) implements TransferOutcome {}

  /** A line was short, so nothing is sent. */
  record Refused(Transfer transfer) implements TransferOutcome {}

  /** Part of it was received already, so it cannot be cancelled. */
  record Received(Transfer transfer) implements TransferOutcome {}

  /** It is closed, cancelled or refused, so nothing can be received. */
  record Over(Transfer transfer) implements TransferOutcome {}

  /** More was said to have arrived than is on its way. */
  record MoreThanSent(Transfer transfer, List<Transfer.Shortage> lines)
      implements TransferOutcome {}

  /** Something did not arrive, and nobody said why. */
  record NoReason(Transfer transfer) implements TransferOutcome {}

  /** The id or the key stands for another request. */
  record OtherRequest(TransferId id, String field) implements TransferOutcome {}

  record Unknown(TransferId id) implements TransferOutcome {}
}
