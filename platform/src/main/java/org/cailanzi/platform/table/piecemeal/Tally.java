package org.cailanzi.platform.table.piecemeal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.piecemeal.ImportProgress.State;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Severity;

/** What one run adds to the progress that it began with. */
final class Tally {
  /** So many findings of each severity are listed: a checkpoint writes them all again. */
  private static final int LISTED = 100;

  final Findings findings = new Findings(LISTED);
  private final ImportProgress before;
  private long read;
  private long changed;

  Tally(ImportProgress before) {
    this.before = before;
  }

  void read(long rows) {
    read += rows;
  }

  void changed(long rows) {
    changed += rows;
  }

  /**
   * @param skipped of the whole file so far
   */
  ImportProgress progress(State state, Instant now, long skipped) {
    long rejected = before.rowsRejected() + findings.refusedRows();
    long rows = before.rowsRead() + read;
    return new ImportProgress(
        before.key(),
        before.file(),
        before.digest(),
        state,
        before.since(),
        now,
        before.resumed(),
        rows,
        rows - rejected,
        rejected,
        before.rowsChanged() + changed,
        skipped,
        before.errors() + findings.errors(),
        before.warnings() + findings.warnings(),
        countByCode(),
        listed(),
        null);
  }

  private Map<String, Long> countByCode() {
    Map<String, Long> counts = new TreeMap<>(before.countByCode());
    findings.countByCode().forEach((code, count) -> counts.merge(code, count, Long::sum));
    return counts;
  }

  private List<Finding> listed() {
    return Stream.of(Severity.ERROR, Severity.WARNING)
        .flatMap(
            severity ->
                Stream.concat(before.findings().stream(), findings.listed().stream())
                    .filter(it -> it.severity() == severity)
                    .limit(LISTED))
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }
}
