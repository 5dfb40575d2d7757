package org.cailanzi.price.casefile;

import java.util.Locale;

/** How far a case has come. */
public enum CaseState {
  OPEN("待告诫"),
  NOTIFIED("已告诫"),
  EXPLAINED("已申辩"),
  VERIFIED("已核实"),
  REJECTED("不成立"),
  RECTIFIED("已整改"),
  PENALISED("已处罚"),
  CLOSED("已结案");

  private final String zh;

  CaseState(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the authority has found, one way or the other, so that a new breach begins anew. */
  boolean isSettled() {
    return switch (this) {
      case REJECTED, RECTIFIED, PENALISED, CLOSED -> true;
      case OPEN, NOTIFIED, EXPLAINED, VERIFIED -> false;
    };
  }
}
