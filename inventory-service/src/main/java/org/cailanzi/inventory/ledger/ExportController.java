package org.cailanzi.inventory.ledger;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Places;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The ledger of a site and a day as a file, written as it is read. */
@RestController
class ExportController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Movements movements;
  private final CopyMovements copy;
  private final Stocks stocks;
  private final Places places;
  private final Goods goods;

  ExportController(
      Movements movements, CopyMovements copy, Stocks stocks, Places places, Goods goods) {
    this.movements = movements;
    this.copy = copy;
    this.stocks = stocks;
    this.places = places;
    this.goods = goods;
  }

  @GetMapping("/ledger/export")
  ResponseEntity<StreamingResponseBody> export(
      Caller caller, @RequestParam String site, @RequestParam LocalDate day) {
    caller.require(Role.BUREAU, Role.MARKET);
    places.require(caller, site);
    copy.copy(stocks.keysOf(site));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("ledger-" + site + "-" + day + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(
            out -> {
              try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                LedgerSheet sheet = new LedgerSheet(writer);
                movements.eachOf(
                    site,
                    day,
                    it -> goods.coded(it).dimension(),
                    it -> sheet.add(it, goods.coded(it.stock().commodity())));
              }
            });
  }
}
