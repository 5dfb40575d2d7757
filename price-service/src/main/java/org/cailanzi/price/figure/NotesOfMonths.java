package org.cailanzi.price.figure;

import com.mongodb.client.model.Updates;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cailanzi.platform.store.Migration;
import org.jspecify.annotations.Nullable;

/**
 * How notes were written in version 1: {@code {months: ["point|commodity|stage|month"], at}}, and
 * one without months that said that all older quotes had been followed.
 */
final class NotesOfMonths {
  /** The step to version 2. */
  static final Migration TO_DAYS =
      Migration.ofEach(2, "quotes are kept by point and day", NotesOfMonths::toDays);

  private NotesOfMonths() {}

  private static Bson toDays(Document old) {
    @Nullable List<String> months = old.getList("months", String.class);
    List<String> days =
        months == null
            ? List.of()
            : months.stream().flatMap(NotesOfMonths::days).distinct().toList();
    return Updates.combine(
        Updates.set("days", days), Updates.set("changed", true), Updates.unset("months"));
  }

  private static Stream<String> days(String month) {
    String[] parts = month.split("\\|", -1);
    YearMonth of = YearMonth.parse(parts[3]);
    return IntStream.rangeClosed(1, of.lengthOfMonth())
        .mapToObj(it -> parts[0] + "|" + parts[2] + "|" + of.atDay(it));
  }
}
