package org.cailanzi.price.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Remark;

/** Says of every row of a file what is odd about its price; keeps no row out. */
final class RemarkCheck implements RowCheck<QuoteRows.Line> {
  private static final int PART = 500;

  private final Remarks remarks;
  private final List<QuoteRows.Line> part = new ArrayList<>();

  RemarkCheck(Quotes quotes) {
    this.remarks = new Remarks(quotes);
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
    List<Optional<Remark>> found = remarks.on(part.stream().map(QuoteRows.Line::quote).toList());
    for (int i = 0; i < part.size(); i++) {
      Row row = part.get(i).row();
      found
          .get(i)
          .map(it -> row.finding(Severity.WARNING, QuoteTable.PRICE, it.type(), it.words()))
          .ifPresent(findings::add);
    }
    part.clear();
  }
}
