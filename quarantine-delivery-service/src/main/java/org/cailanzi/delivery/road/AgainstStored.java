package org.cailanzi.delivery.road;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;

/**
 * Tells what a table changes of what is stored: a survey is corrected by importing it again, but
 * nobody should change another's road without being told. And a network has its largest size.
 */
final class AgainstStored<T> implements RowCheck<T> {
  private final Kept<T> kind;
  private final Map<String, T> stored = new HashMap<>();
  private final Set<String> fresh = new HashSet<>();
  private final int most;
  private final Function<T, String> told;

  /**
   * @param told what is said of one that is replaced
   */
  AgainstStored(Kept<T> kind, Collection<T> stored, int most, Function<T, String> told) {
    this.kind = kind;
    this.most = most;
    this.told = told;
    stored.forEach(it -> this.stored.put(kind.id().apply(it), it));
  }

  @Override
  public void check(Row row, T meaning, Findings findings) {
    String id = kind.id().apply(meaning);
    T before = stored.get(id);
    if (before != null && !before.equals(meaning)) {
      findings.add(
          row.finding(
              Severity.WARNING,
              "replaces-stored",
              new Bilingual(
                  id + " 已登记为 " + told.apply(before) + "，现以本行为准；若是另一项请换编号",
                  id
                      + " was "
                      + told.apply(before)
                      + "; this row replaces it. Number another one"
                      + " anew")));
    }
    if (before == null && fresh.add(id) && stored.size() + fresh.size() > most) {
      findings.add(
          row.finding(
              Severity.ERROR,
              "network-too-large",
              new Bilingual(
                  "路网已达上限 " + most + " 项，可在设置 cailanzi.delivery.roads 中提高",
                  "The network has its most, " + most + "; raise cailanzi.delivery.roads")));
    }
  }
}
