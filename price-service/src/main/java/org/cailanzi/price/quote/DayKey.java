package org.cailanzi.price.quote;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the document that holds a day of a point: {@code point|stage|day}. */
public record DayKey(String point, Stage stage, LocalDate day) {
  public String id() {
    return point + "|" + stage.wireName() + "|" + day;
  }

  /** The days just before, the nearest first. */
  public Stream<DayKey> before(int days) {
    return IntStream.rangeClosed(1, days)
        .mapToObj(it -> new DayKey(point, stage, day.minusDays(it)));
  }

  /** The same day of the point, at another stage. */
  public DayKey at(Stage other) {
    return new DayKey(point, other, day);
  }

  public static DayKey parse(String id) {
    String[] parts = id.split("\\|", -1);
    return new DayKey(parts[0], Stage.named(parts[1]), LocalDate.parse(parts[2]));
  }
}
