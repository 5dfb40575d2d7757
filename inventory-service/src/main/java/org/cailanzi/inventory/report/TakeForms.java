package org.cailanzi.inventory.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.piecemeal.Taking;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Takes a long table of daily forms piece by piece: each row is held against what the site filed on
 * the days before, in the table or ahead of it. A row that says other than one before it of the
 * same table is kept out; which of them is true, nobody can know. One before it that only said what
 * was known already, and a piece or more ago, is not remembered: then the later row corrects it.
 */
final class TakeForms implements Taking<ReportTable.Entry> {
  private final Reports reports;
  private final RowCheck<ReportTable.Entry> ofKnownSites;
  private final RecentForms recent;
  private final String by;
  private final Instant at;
  private final Set<FormKey> untold = new HashSet<>();

  /**
   * @param at when the import was first asked for: by it a line of its own is known
   */
  TakeForms(Reports reports, RowCheck<ReportTable.Entry> ofKnownSites, String by, Instant at) {
    this.reports = reports;
    this.ofKnownSites = ofKnownSites;
    this.recent = new RecentForms(reports);
    this.by = by;
    this.at = at;
  }

  @Override
  public long take(List<Read<ReportTable.Entry>> piece, Findings findings) {
    Map<FormKey, List<Read<ReportTable.Entry>>> byForm = new LinkedHashMap<>();
    for (Read<ReportTable.Entry> it : piece) {
      ofKnownSites.check(it.row(), it.meaning(), findings);
      if (!isRefused(it.row(), findings)) {
        byForm.computeIfAbsent(it.meaning().key(), _ -> new ArrayList<>()).add(it);
      }
    }
    Map<FormKey, Form> there = reports.find(byForm.keySet());
    Map<FormKey, List<Line>> lines = new LinkedHashMap<>();
    byForm.forEach(
        (key, rows) ->
            lines.put(key, agreed(rows, there.getOrDefault(key, Form.blank(key)), findings)));
    recent.read(lines.keySet());
    long changed = reports.file(there, lines, by, at);
    untold.addAll(lines.keySet());
    byForm.values().forEach(rows -> judge(rows, findings));
    return changed;
  }

  private static boolean isRefused(Row row, Findings findings) {
    return findings.isRefused(row.place(), row.number());
  }

  /** The lines of one form's rows, without those that contradict another of this table. */
  private List<Line> agreed(List<Read<ReportTable.Entry>> rows, Form there, Findings findings) {
    Map<String, Line> own = new HashMap<>();
    there
        .current()
        .forEach(
            (commodity, entry) -> {
              if (entry.at().equals(at) && entry.by().equals(by)) {
                own.put(commodity, entry.line());
              }
            });
    List<Line> agreed = new ArrayList<>();
    for (Read<ReportTable.Entry> it : rows) {
      Line line = it.meaning().line();
      @Nullable Line said = own.putIfAbsent(line.commodity(), line);
      if (said != null && !said.equals(line)) {
        findings.add(contradicts(it.row()));
      } else {
        agreed.add(line);
      }
    }
    return agreed;
  }

  private static Finding contradicts(Row row) {
    return row.finding(
        Severity.ERROR,
        ReportTable.COMMODITY,
        "rows-contradict",
        new Bilingual(
            "前面已有同一网点、日期、品种而内容不同的一行，先到的一行已导入；请核对哪一行正确",
            "A row before it says otherwise of the same site, day and commodity, and was taken; check which is true"));
  }

  private void judge(List<Read<ReportTable.Entry>> rows, Findings findings) {
    for (Read<ReportTable.Entry> it : rows) {
      if (!isRefused(it.row(), findings)) {
        FormKey key = it.meaning().key();
        Line line = it.meaning().line();
        Judge.judge(key, line, recent.of(key, line.commodity()))
            .forEach(found -> findings.add(AgainstOtherForms.finding(it.row(), found)));
        recent.add(key, line);
      }
    }
  }

  @Override
  public void settle() {
    reports.tell(untold);
    untold.clear();
  }
}
