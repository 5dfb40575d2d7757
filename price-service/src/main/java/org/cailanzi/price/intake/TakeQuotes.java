package org.cailanzi.price.intake;

import java.util.List;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.piecemeal.Taking;

/** Takes a long table of quotes piece by piece: each is remarked on, kept and judged. */
final class TakeQuotes implements Taking<QuoteRows.Line> {
  private final RemarkCheck remarks;
  private final Contradictions contradictions = new Contradictions();
  private final Intake intake;

  TakeQuotes(RemarkCheck remarks, Intake intake) {
    this.remarks = remarks;
    this.intake = intake;
  }

  @Override
  public long take(List<Read<QuoteRows.Line>> piece, Findings findings) {
    for (Read<QuoteRows.Line> it : piece) {
      remarks.check(it.row(), it.meaning(), findings);
      contradictions.check(it.row(), it.meaning(), findings);
    }
    remarks.end(findings);
    return intake.take(piece.stream().map(it -> it.meaning().sighting()).toList()).stream()
        .filter(it -> it.recorded().added())
        .count();
  }
}
