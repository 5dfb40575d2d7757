package org.cailanzi.price.report;

/** What became of sending a report, or of deciding on one. */
sealed interface ReportOutcome {

  record Kept(PriceReport report) implements ReportOutcome {}

  /** The very same had been said under this id. */
  record KeptBefore(PriceReport report) implements ReportOutcome {}

  /** Under this id something else had been said. */
  record OtherThere(PriceReport report) implements ReportOutcome {}
}
