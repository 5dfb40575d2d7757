package org.cailanzi.inventory.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cailanzi.inventory.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a day contradict. */
@Component
class Contradictions {
  private final Reports reports;

  Contradictions(Reports reports) {
    this.reports = reports;
  }

  /** Everything that the forms of these sites contradict on a day, in the order of sites. */
  List<Contradiction> of(Collection<Site> sites, LocalDate day) {
    Map<FormKey, Form> forms = formsBefore(sites.stream().map(Site::code).toList(), day);
    List<Contradiction> found = new ArrayList<>();
    for (Site site : sites) {
      @Nullable Form form = forms.get(new FormKey(site.code(), day));
      if (form != null) {
        found.addAll(judge(form, forms.values()));
        found.addAll(judgeSums(site, form, sites, forms));
      }
    }
    return found;
  }

  /** What one form contradicts, held against the forms its site has filed before. */
  List<Contradiction> of(Form form) {
    return judge(form, formsBefore(List.of(form.key().site()), form.key().day()).values());
  }

  private Map<FormKey, Form> formsBefore(List<String> sites, LocalDate day) {
    return reports.find(
        sites.stream()
            .flatMap(
                site ->
                    IntStream.rangeClosed(0, Judge.LOOK_BACK_DAYS)
                        .mapToObj(back -> new FormKey(site, day.minusDays(back))))
            .toList());
  }

  private static List<Contradiction> judge(Form form, Collection<Form> before) {
    return lines(form)
        .flatMap(it -> Judge.judge(form.key(), it, history(form, it.commodity(), before)).stream())
        .toList();
  }

  private static Stream<Line> lines(Form form) {
    return new TreeMap<>(form.current()).values().stream().map(Form.Entry::line);
  }

  private static NavigableMap<LocalDate, Line> history(
      Form form, String commodity, Collection<Form> before) {
    NavigableMap<LocalDate, Line> history = new TreeMap<>();
    for (Form earlier : before) {
      @Nullable Line line = earlier.line(commodity);
      if (line != null && earlier.key().site().equals(form.key().site())) {
        history.put(earlier.key().day(), line);
      }
    }
    return history;
  }

  private static List<Contradiction> judgeSums(
      Site summary, Form form, Collection<Site> sites, Map<FormKey, Form> forms) {
    List<Form> parts =
        sites.stream()
            .filter(it -> summary.code().equals(it.partOf()))
            .map(it -> forms.get(new FormKey(it.code(), form.key().day())))
            .filter(Objects::nonNull)
            .toList();
    long all = sites.stream().filter(it -> summary.code().equals(it.partOf())).count();
    return parts.isEmpty()
        ? List.of()
        : lines(form).flatMap(it -> judgeSums(form.key(), it, parts, all)).toList();
  }

  private static Stream<Contradiction> judgeSums(
      FormKey summary, Line line, List<Form> parts, long all) {
    List<Line> lines =
        parts.stream().map(it -> it.line(line.commodity())).filter(Objects::nonNull).toList();
    Optional<Contradiction> exceeded = Judge.judgeSum(summary, line, lines);
    return exceeded.isPresent() || lines.size() < all
        ? exceeded.stream()
        : SummaryTotals.judge(summary, line, lines).stream();
  }
}
