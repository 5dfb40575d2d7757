package org.cailanzi.price.intake;

import java.util.List;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.price.quote.Quotes;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes quotes from a table. */
@RestController
class QuoteImportController {
  private final QuoteReading reading;
  private final Quotes quotes;
  private final Intake intake;

  QuoteImportController(QuoteReading reading, Quotes quotes, Intake intake) {
    this.reading = reading;
    this.quotes = quotes;
    this.intake = intake;
  }

  @PostMapping("/quotes/imports")
  ImportReport quotes(Caller caller, ImportRequest request) {
    caller.require(Role.MARKET, Role.BUREAU);
    QuoteRows rows = new QuoteRows(reading, caller, request.file().digest().substring(0, 16));
    return TableImport.of(QuoteTable.SHAPE, rows, this::take)
        .checking(() -> new RemarkCheck(quotes))
        .run(request);
  }

  private void take(List<QuoteRows.Line> batch) {
    intake.take(batch.stream().map(QuoteRows.Line::sighting).toList());
  }
}
