package org.cailanzi.platform.filing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody's reports of a run of days.
 *
 * @param days a letter for each day from the first: {@link Filing#letter()}
 */
public record FilerMonth(Filer filer, String days, FilingCounts counts) {
  /** What each letter means. */
  public static final Map<String, String> LETTERS = letters();

  /** One for each who owes, in the order of the filings. */
  public static List<FilerMonth> of(List<Filing> filings) {
    Map<Filer, List<Filing>> byFiler =
        filings.stream()
            .collect(Collectors.groupingBy(Filing::filer, LinkedHashMap::new, Collectors.toList()));
    return byFiler.entrySet().stream()
        .map(it -> new FilerMonth(it.getKey(), days(it.getValue()), FilingCounts.of(it.getValue())))
        .toList();
  }

  private static String days(List<Filing> filings) {
    return filings.stream().map(it -> String.valueOf(it.letter())).collect(Collectors.joining());
  }

  private static Map<String, String> letters() {
    Map<String, String> letters = new LinkedHashMap<>();
    letters.put("f", "按时 in time");
    letters.put("l", "迟报 filed late");
    letters.put("z", "零报告 nothing held");
    letters.put("d", "未到时限 due");
    letters.put("x", "逾期 late");
    letters.put("m", "缺报 missing");
    return Collections.unmodifiableMap(letters);
  }
}
