package org.cailanzi.inventory.transfer;

import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;

/** The id a caller gives a transfer: 1 to 100 letters, digits and {@code . _ : -}. */
record TransferId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  TransferId {
    if (!FORM.matcher(value).matches()) {
      throw new Unusable(
          "应为 1 至 100 个字母、数字或 . _ : -，而不是“%s”".formatted(value),
          "it is 1 to 100 letters, digits or . _ : -, not \"%s\"".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
