package org.cailanzi.platform.table.row;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a finding keeps its row out, or only wants to be known. */
public enum Severity {
  @JsonProperty("error")
  ERROR,
  @JsonProperty("warning")
  WARNING
}
