package org.cailanzi.inventory.transfer;

import java.util.Locale;

/** Where a transfer is on its way; it never comes back to a state it has left. */
public enum TransferState {
  /** Written down; its goods are setting out. */
  SENDING,
  /** Its goods are on their way, or in part received. */
  SENT,
  /** What did not arrive is being told. */
  CLOSING,
  CLOSED,
  /** Its goods are being put back; what follows is written down with it. */
  UNDOING,
  /** Goods were short, so nothing was sent. */
  REFUSED,
  CANCELLED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isUnderWay() {
    return this == SENDING || this == CLOSING || this == UNDOING;
  }
}
