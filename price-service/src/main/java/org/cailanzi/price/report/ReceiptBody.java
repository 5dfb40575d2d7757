package org.cailanzi.price.report;

import java.time.Instant;
import java.time.LocalDate;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.report.PriceReport.Decision;
import org.cailanzi.price.report.PriceReport.State;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report, as its sender reads it.
 *
 * @param state {@code waiting}, {@code verified} or {@code rejected}
 * @param reason why it was decided so; absent while it waits
 */
record ReceiptBody(
    String report,
    String state,
    Bilingual stateName,
    @Nullable String reason,
    String commodity,
    String asTyped,
    LocalDate day,
    Instant at,
    @Nullable Instant decidedAt) {
  static ReceiptBody of(PriceReport report) {
    State state = report.state();
    Decision decision = report.decision();
    return new ReceiptBody(
        report.id(),
        state.wireName(),
        new Bilingual(state.zh(), state.wireName()),
        decision == null ? null : decision.reason(),
        report.commodity(),
        report.price().toString(),
        report.day(),
        report.at(),
        decision == null ? null : decision.at());
  }
}
