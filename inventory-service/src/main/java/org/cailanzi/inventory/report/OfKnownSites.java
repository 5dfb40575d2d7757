package org.cailanzi.inventory.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;

/** Keeps rows out whose site nobody has registered, or the caller may not report for. */
final class OfKnownSites implements RowCheck<ReportTable.Entry> {
  // A table of nonsense names more sites than any city has.
  private static final int REMEMBERED = 20_000;

  private final Sites sites;
  private final Caller caller;
  private final CityClock clock;
  private final Map<String, Optional<Site>> known = new HashMap<>();

  OfKnownSites(Sites sites, Caller caller, CityClock clock) {
    this.sites = sites;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public void check(Row row, ReportTable.Entry entry, Findings findings) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    Optional<Site> site = known.computeIfAbsent(entry.key().site(), sites::find);
    if (site.isEmpty()) {
      refuse(row, findings, "site-unknown", "没有登记该网点", "No such site; register it first");
    } else if (!caller.mayActIn(site.get().region())) {
      refuse(row, findings, "outside-scope", "该网点不在您的管辖范围内", "Outside your scope");
    } else if (entry.key().day().isAfter(clock.today())) {
      findings.add(
          row.finding(
              Severity.ERROR,
              ReportTable.DAY,
              "day-not-come",
              new Bilingual("日期尚未到来", "The day has not come yet")));
    }
  }

  private static void refuse(Row row, Findings findings, String code, String zh, String en) {
    findings.add(row.finding(Severity.ERROR, ReportTable.SITE, code, new Bilingual(zh, en)));
  }
}
