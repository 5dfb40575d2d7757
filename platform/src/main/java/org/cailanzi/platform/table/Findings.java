package org.cailanzi.platform.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;

/** All that is found in one import: each counted, the first listed, and every bad row marked. */
public final class Findings {
  private final int listed;
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private final Map<String, Long> countByCode = new TreeMap<>();
  // A bit for each row, since a row may be refused long after it has been read.
  private final Map<String, BitSet> refused = new HashMap<>();
  private long errorCount;
  private long warningCount;

  /**
   * @param listed of each severity; all are counted
   */
  public Findings(int listed) {
    this.listed = listed;
  }

  /** Adds the finding; an error keeps its row out. */
  public void add(Finding finding) {
    addOfHeader(finding);
    var row = finding.row();
    if (finding.severity() == Severity.ERROR && row != null) {
      refused.computeIfAbsent(finding.place(), _ -> new BitSet()).set(row);
    }
  }

  /** A finding whose row is no data. */
  public void addOfHeader(Finding finding) {
    countByCode.merge(finding.code(), 1L, Long::sum);
    boolean isError = finding.severity() == Severity.ERROR;
    if (isError) {
      errorCount++;
    } else {
      warningCount++;
    }
    var list = isError ? errors : warnings;
    if (list.size() < listed) {
      list.add(finding);
    }
  }

  /** Whether an error keeps the row out, so far. */
  public boolean isRefused(String place, int row) {
    var there = refused.get(place);
    return there != null && there.get(row);
  }

  /** Rows with an error. */
  public long refusedRows() {
    return refused.values().stream().mapToLong(BitSet::cardinality).sum();
  }

  public long errors() {
    return errorCount;
  }

  public long warnings() {
    return warningCount;
  }

  public Map<String, Long> countByCode() {
    return Map.copyOf(countByCode);
  }

  List<Finding> listedOf(Row row) {
    return errors.stream()
        .filter(it -> row.place().equals(it.place()))
        .filter(it -> it.row() != null && it.row() == row.number())
        .toList();
  }

  /** The first of each severity, errors first. */
  public List<Finding> listed() {
    var all = new ArrayList<>(errors);
    all.addAll(warnings);
    return all;
  }
}
