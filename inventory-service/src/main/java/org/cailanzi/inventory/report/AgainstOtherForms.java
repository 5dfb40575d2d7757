package org.cailanzi.inventory.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.jspecify.annotations.Nullable;

/** Says, row by row, what the forms of the table and those filed before contradict. */
final class AgainstOtherForms implements RowCheck<ReportTable.Entry> {
  private final Reports reports;
  private final List<Read> read = new ArrayList<>();
  private final Map<Named, Read> byLine = new HashMap<>();

  AgainstOtherForms(Reports reports) {
    this.reports = reports;
  }

  @Override
  public void check(Row row, ReportTable.Entry entry, Findings findings) {
    Read now = new Read(entry, place(row));
    read.add(now);
    @Nullable Read first =
        byLine.putIfAbsent(new Named(entry.key(), entry.line().commodity()), now);
    if (first != null && !first.entry.line().equals(entry.line())) {
      findings.add(contradicts(first.place));
      findings.add(contradicts(now.place));
    }
  }

  /** A commodity by two of its names is one commodity. */
  private static Finding contradicts(Finding place) {
    return new Finding(
        Severity.ERROR,
        place.sheet(),
        place.row(),
        place.part(),
        null,
        null,
        "rows-contradict",
        new Bilingual(
            "另有一行说的是同一网点、日期、品种，内容却不同；请核对哪一行正确",
            "Another row says otherwise of the same site, day and commodity; check which is true"));
  }

  private static Finding place(Row row) {
    return row.finding(Severity.WARNING, "contradiction", new Bilingual("", ""));
  }

  /** What a contradiction of the row's line is called in a report. */
  static Finding finding(Row row, Contradiction found) {
    return saying(place(row), found);
  }

  private static Finding saying(Finding place, Contradiction found) {
    return place.saying(found.said(), found.kind().wireName(), found.text());
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
                    .map(found -> saying(it.place, found)))
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
                    .computeIfAbsent(new Series(form.key().site(), commodity), _ -> new TreeMap<>())
                    .put(form.key().day(), entry.line()));
  }

  /** What one line of one form is about. */
  private record Named(FormKey form, String commodity) {}

  /** The forms of one site about one commodity. */
  private record Series(String site, String commodity) {}

  private record Read(ReportTable.Entry entry, Finding place) {
    NavigableMap<LocalDate, Line> in(Map<Series, NavigableMap<LocalDate, Line>> history) {
      return history.computeIfAbsent(
          new Series(entry.key().site(), entry.line().commodity()), _ -> new TreeMap<>());
    }
  }
}
