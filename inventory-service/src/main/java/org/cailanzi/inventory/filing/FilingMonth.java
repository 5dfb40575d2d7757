package org.cailanzi.inventory.filing;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A month of reports, a letter for each day from the first: {@link Filing#letter()}. */
record FilingMonth(String month, Map<String, String> letters, List<SiteMonth> items) {
  private static final Map<String, String> MEANINGS = meanings();

  static FilingMonth of(YearMonth month, List<Filing> filings) {
    Map<String, List<Filing>> bySite =
        filings.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.site().code(), LinkedHashMap::new, Collectors.toList()));
    return new FilingMonth(
        month.toString(), MEANINGS, bySite.values().stream().map(SiteMonth::of).toList());
  }

  private static Map<String, String> meanings() {
    Map<String, String> letters = new LinkedHashMap<>();
    letters.put("f", "按时 in time");
    letters.put("l", "迟报 filed late");
    letters.put("z", "零报告 nothing held");
    letters.put("d", "未到时限 due");
    letters.put("x", "逾期 late");
    letters.put("m", "缺报 missing");
    return letters;
  }

  /** One site's days. */
  record SiteMonth(String site, String zh, String en, String days, FilingCounts counts) {
    static SiteMonth of(List<Filing> days) {
      Filing first = days.getFirst();
      return new SiteMonth(
          first.site().code(),
          first.site().zh(),
          first.site().en(),
          days.stream().map(it -> String.valueOf(it.letter())).collect(Collectors.joining()),
          FilingCounts.of(days));
    }
  }
}
