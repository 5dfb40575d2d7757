package org.cailanzi.price.intake;

import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.PriceRules.Quality;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.table.ImportMode;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.piecemeal.ImportProgress;
import org.cailanzi.platform.table.piecemeal.Piecemeal;
import org.cailanzi.platform.table.piecemeal.PiecemealImport;
import org.cailanzi.platform.table.web.LongTable;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.substitution.Substitutions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes quotes from a table: at once, or with a key piece by piece. A broken row is named and does
 * not stop the rest unless that is asked for: each price stands for itself.
 */
@RestController
class QuoteImportController {
  private static final String OPERATION = "POST /quotes/imports";
  private static final int PIECE_ROWS = 2_000;

  private final QuoteReading reading;
  private final Quotes quotes;
  private final Intake intake;
  private final Piecemeal piecemeal;
  private final Substitutions substitutions;
  private final CityProfile city;

  QuoteImportController(
      QuoteReading reading,
      Quotes quotes,
      Intake intake,
      Piecemeal piecemeal,
      Substitutions substitutions,
      CityProfile city) {
    this.reading = reading;
    this.quotes = quotes;
    this.intake = intake;
    this.piecemeal = piecemeal;
    this.substitutions = substitutions;
    this.city = city;
  }

  @PostMapping("/quotes/imports")
  ResponseEntity<?> quotes(
      Caller caller,
      @LongTable(mode = ImportMode.GOOD_ROWS) ImportRequest request,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
    caller.require(Role.MARKET, Role.BUREAU);
    QuoteRows rows = new QuoteRows(reading, caller, request.file().digest().substring(0, 16));
    return key == null
        ? ResponseEntity.ok(atOnce(rows, request))
        : piecemeal.start(caller, OPERATION, key, request, piecemeal(rows));
  }

  private ImportReport atOnce(QuoteRows rows, ImportRequest request) {
    RemarkCheck check = new RemarkCheck(remarks());
    Remarks again = remarks();
    return TableImport.of(
            QuoteTable.SHAPE, rows, (List<QuoteRows.Line> it) -> take(it, check, again))
        .checking(() -> check)
        .checking(Contradictions::new)
        .run(request);
  }

  private PiecemealImport<QuoteRows.Line> piecemeal(QuoteRows rows) {
    return new PiecemealImport<>(
        QuoteTable.SHAPE, rows, _ -> new TakeQuotes(remarks(), intake), PIECE_ROWS);
  }

  // Rows are read twice; they are looked at twice only where the first time left a doubt.
  private void take(List<QuoteRows.Line> batch, RemarkCheck check, Remarks again) {
    List<Sighting> seen = batch.stream().map(QuoteRows.Line::sighting).toList();
    intake.take(check.sawDoubts() ? again.doubted(seen) : seen);
  }

  private Remarks remarks() {
    Quality rules = city.prices().quality();
    return new Remarks(quotes, substitutions, rules, new Moves(), rules.compareDays());
  }

  @GetMapping("/quotes/imports/{key}")
  ImportProgress progress(Caller caller, @PathVariable String key) {
    caller.require(Role.MARKET, Role.BUREAU);
    return piecemeal.progress(caller, OPERATION, key);
  }
}
