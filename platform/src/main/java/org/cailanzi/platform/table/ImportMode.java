package org.cailanzi.platform.table;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cailanzi.platform.table.file.TableUnreadable;

/** What one bad row means for the others; the sender chooses. */
public enum ImportMode {
  /** Nothing is written unless every row is good. */
  ALL_OR_NOTHING("all-or-nothing"),
  /** The good rows are written and the bad ones listed. */
  GOOD_ROWS("good-rows");

  private final String word;

  ImportMode(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  public static ImportMode of(String word) {
    for (var mode : values()) {
      if (mode.word.equals(word)) {
        return mode;
      }
    }
    throw new TableUnreadable(
        "mode-unknown",
        "mode 只能是 all-or-nothing 或 good-rows",
        "mode is all-or-nothing or good-rows");
  }
}
