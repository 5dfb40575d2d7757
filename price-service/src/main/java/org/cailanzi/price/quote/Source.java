package org.cailanzi.price.quote;

import java.util.Locale;

/** How a quote reached us. */
public enum Source {
  FORM,
  FILE,
  /** Reported by a resident, and verified by a person. */
  RESIDENT;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Source named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
