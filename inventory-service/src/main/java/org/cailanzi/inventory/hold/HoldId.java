package org.cailanzi.inventory.hold;

import java.util.regex.Pattern;

/** The id a caller gives a hold: 1 to 100 letters, digits and {@code . _ : -}. */
public record HoldId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  public HoldId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A hold's id is 1 to 100 letters, digits, dots, colons, hyphens or underscores, not \""
              + value
              + "\"");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
