package org.cailanzi.delivery.quarantine;

import java.util.Locale;

/** Why a person stays at home. */
public enum CaseKind {
  CLOSE_CONTACT,
  SECONDARY_CONTACT,
  RETURNEE,
  DISCHARGED,
  OTHER;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static CaseKind of(String written) {
    for (CaseKind kind : values()) {
      if (kind.wireName().equals(written)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + written
            + "\" is none of "
            + String.join(
                ", ", java.util.Arrays.stream(values()).map(CaseKind::wireName).toList()));
  }
}
