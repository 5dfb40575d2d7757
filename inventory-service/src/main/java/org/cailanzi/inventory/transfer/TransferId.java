package org.cailanzi.inventory.transfer;

import java.util.regex.Pattern;

/** The id a caller gives a transfer: 1 to 100 letters, digits and {@code . _ : -}. */
record TransferId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  TransferId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A transfer's id is 1 to 100 letters, digits, dots, colons, hyphens or underscores, not"
              + " \""
              + value
              + "\"");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
