package org.cailanzi.inventory.recall;

import java.util.regex.Pattern;

/** The id a caller gives a recall: 1 to 100 letters, digits and {@code . _ : -}. */
record RecallId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  RecallId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A recall's id is 1 to 100 letters, digits, dots, colons, hyphens or underscores, not \""
              + value
              + "\"");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
