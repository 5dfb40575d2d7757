package org.cailanzi.inventory.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.piecemeal.ImportProgress;
import org.cailanzi.platform.table.piecemeal.Piecemeal;
import org.cailanzi.platform.table.piecemeal.PiecemealImport;
import org.cailanzi.platform.table.web.LongTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tables of daily forms over HTTP: whole at once, or with a key piece by piece. */
@RestController
class ReportImports {
  private static final String OPERATION = "POST /reports/imports";

  /** A hundred forms of sixty goods. */
  private static final int PIECE_ROWS = 6_000;

  private final Reports reports;
  private final Sites sites;
  private final ReportTable table;
  private final CityClock clock;
  private final Piecemeal piecemeal;

  ReportImports(Reports reports, Sites sites, Goods goods, CityClock clock, Piecemeal piecemeal) {
    this.reports = reports;
    this.sites = sites;
    this.table = new ReportTable(goods);
    this.clock = clock;
    this.piecemeal = piecemeal;
  }

  @PostMapping("/reports/imports")
  ResponseEntity<?> reports(
      Caller caller,
      @LongTable ImportRequest request,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
    caller.require(Role.MARKET, Role.BUREAU);
    return key == null
        ? ResponseEntity.ok(atOnce(caller, request))
        : piecemeal.start(caller, OPERATION, key, request, piecemeal(caller));
  }

  private ImportReport atOnce(Caller caller, ImportRequest request) {
    Instant now = clock.now();
    return TableImport.<ReportTable.Entry>of(
            ReportTable.SHAPE, table::read, batch -> file(batch, caller, now))
        .checking(() -> new OfKnownSites(sites, caller, clock))
        .checking(() -> new AgainstOtherForms(reports))
        .run(request);
  }

  private PiecemealImport<ReportTable.Entry> piecemeal(Caller caller) {
    return new PiecemealImport<>(
        ReportTable.SHAPE,
        table::read,
        since -> new TakeForms(reports, new OfKnownSites(sites, caller, clock), caller.id(), since),
        PIECE_ROWS);
  }

  @GetMapping("/reports/imports/{key}")
  ImportProgress progress(Caller caller, @PathVariable String key) {
    caller.require(Role.MARKET, Role.BUREAU);
    return piecemeal.progress(caller, OPERATION, key);
  }

  private void file(List<ReportTable.Entry> batch, Caller caller, Instant now) {
    Map<FormKey, List<Line>> byForm =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    ReportTable.Entry::key,
                    LinkedHashMap::new,
                    Collectors.mapping(ReportTable.Entry::line, Collectors.toList())));
    reports.file(byForm, caller.id(), now);
  }
}
