package org.cailanzi.price.intake;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.price.quote.Remark;

/** Says of every row of a file what is odd about its price; keeps no row out. */
final class RemarkCheck implements RowCheck<QuoteRows.Line> {
  private static final int PART = 500;

  private final Remarks remarks;
  private final List<QuoteRows.Line> part = new ArrayList<>();
  private boolean doubts;

  RemarkCheck(Remarks remarks) {
    this.remarks = remarks;
  }

  @Override
  public void check(Row row, QuoteRows.Line line, Findings findings) {
    part.add(line);
    if (part.size() == PART) {
      end(findings);
    }
  }

  @Override
  public void end(Findings findings) {
    List<List<Remark>> found = remarks.on(part.stream().map(QuoteRows.Line::sighting).toList());
    for (int i = 0; i < part.size(); i++) {
      tell(part.get(i).row(), found.get(i), findings);
      doubts |= found.get(i).stream().anyMatch(Remark::holdsBack);
    }
    part.clear();
  }

  static void tell(Row row, List<Remark> remarks, Findings findings) {
    remarks.stream()
        .filter(Remark::toldOfTables)
        .map(it -> row.finding(Severity.WARNING, QuoteTable.PRICE, it.type(), it.words()))
        .forEach(findings::add);
  }

  /** Whether any price so far waits for a person. */
  boolean sawDoubts() {
    return doubts;
  }
}
