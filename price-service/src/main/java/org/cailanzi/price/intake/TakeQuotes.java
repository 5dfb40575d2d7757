package org.cailanzi.price.intake;

import java.util.List;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.piecemeal.Taking;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.quote.Remark;

/** Takes a long table of quotes piece by piece: each is remarked on, kept and judged. */
final class TakeQuotes implements Taking<QuoteRows.Line> {
  private final Remarks remarks;
  private final Contradictions contradictions = new Contradictions();
  private final Intake intake;

  TakeQuotes(Remarks remarks, Intake intake) {
    this.remarks = remarks;
    this.intake = intake;
  }

  @Override
  public long take(List<Read<QuoteRows.Line>> piece, Findings findings) {
    List<Sighting> seen = piece.stream().map(it -> it.meaning().sighting()).toList();
    List<List<Remark>> found = remarks.on(seen);
    for (int i = 0; i < piece.size(); i++) {
      RemarkCheck.tell(piece.get(i).row(), found.get(i), findings);
      contradictions.check(piece.get(i).row(), piece.get(i).meaning(), findings);
    }
    return intake.take(Remarks.doubted(seen, found)).stream()
        .filter(it -> it.recorded().added())
        .count();
  }
}
