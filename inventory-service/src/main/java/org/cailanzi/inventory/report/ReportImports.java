package org.cailanzi.inventory.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables of daily forms over HTTP. */
@RestController
class ReportImports {
  private final Reports reports;
  private final Sites sites;
  private final ReportTable table;
  private final CityClock clock;

  ReportImports(Reports reports, Sites sites, Goods goods, CityClock clock) {
    this.reports = reports;
    this.sites = sites;
    this.table = new ReportTable(goods);
    this.clock = clock;
  }

  @PostMapping("/reports/imports")
  ImportReport reports(Caller caller, ImportRequest request) {
    caller.require(Role.MARKET, Role.BUREAU);
    Instant now = clock.now();
    return TableImport.<ReportTable.Entry>of(
            ReportTable.SHAPE, table::read, batch -> file(batch, caller, now))
        .checking(() -> new OfKnownSites(caller))
        .checking(AgainstOtherForms::new)
        .run(request);
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

  /** Keeps rows out whose site nobody has registered, or the caller may not report for. */
  private final class OfKnownSites implements RowCheck<ReportTable.Entry> {
    private final Caller caller;
    private final Map<String, Optional<Site>> known = new HashMap<>();

    OfKnownSites(Caller caller) {
      this.caller = caller;
    }

    @Override
    public void check(Row row, ReportTable.Entry entry, Findings findings) {
      Optional<Site> site = known.computeIfAbsent(entry.key().site(), sites::find);
      if (site.isEmpty()) {
        refuse(row, findings, "site-unknown", "没有登记该网点", "No such site; register it first");
      } else if (!caller.mayActIn(site.get().region())) {
        refuse(row, findings, "outside-scope", "该网点不在您的管辖范围内", "Outside your scope");
      } else if (entry.key().day().isAfter(clock.today())) {
        refuse(row, findings, "day-not-come", "日期尚未到来", "The day has not come yet");
      }
    }

    private static void refuse(Row row, Findings findings, String code, String zh, String en) {
      findings.add(row.finding(Severity.ERROR, ReportTable.SITE, code, new Bilingual(zh, en)));
    }
  }

  /** Says, row by row, what the forms of the table and those filed before contradict. */
  private final class AgainstOtherForms implements RowCheck<ReportTable.Entry> {
    private final List<Read> read = new ArrayList<>();

    @Override
    public void check(Row row, ReportTable.Entry entry, Findings findings) {
      read.add(
          new Read(entry, row.finding(Severity.WARNING, "contradiction", new Bilingual("", ""))));
    }

    @Override
    public void end(Findings findings) {
      Map<Series, NavigableMap<LocalDate, Line>> history = new HashMap<>();
      filedBefore().forEach(form -> remember(form, history));
      read.forEach(it -> it.in(history).put(it.entry.key().day(), it.entry.line()));
      read.stream()
          .flatMap(
              it ->
                  Judge.judge(it.entry.key(), it.entry.line(), it.in(history)).stream()
                      .map(it::finding))
          .forEach(findings::add);
    }

    /** Only the days that this table does not tell of itself can matter. */
    private Iterable<Form> filedBefore() {
      return reports
          .find(
              read.stream()
                  .map(it -> it.entry.key())
                  .distinct()
                  .flatMap(
                      key ->
                          IntStream.rangeClosed(1, Judge.LOOK_BACK_DAYS)
                              .mapToObj(back -> new FormKey(key.site(), key.day().minusDays(back))))
                  .distinct()
                  .toList())
          .values();
    }

    private static void remember(Form form, Map<Series, NavigableMap<LocalDate, Line>> history) {
      form.current()
          .forEach(
              (commodity, entry) ->
                  history
                      .computeIfAbsent(
                          new Series(form.key().site(), commodity), _ -> new TreeMap<>())
                      .put(form.key().day(), entry.line()));
    }
  }

  /** The forms of one site about one commodity. */
  private record Series(String site, String commodity) {}

  private record Read(ReportTable.Entry entry, Finding place) {
    NavigableMap<LocalDate, Line> in(Map<Series, NavigableMap<LocalDate, Line>> history) {
      return history.computeIfAbsent(
          new Series(entry.key().site(), entry.line().commodity()), _ -> new TreeMap<>());
    }

    Finding finding(Contradiction found) {
      return place.saying(found.said(), found.kind().wireName(), found.text());
    }
  }
}
