package org.cailanzi.price.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.table.RowReading;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Source;
import org.cailanzi.price.quote.Stalls;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/** Makes quotes of the rows of one file, for one caller. */
final class QuoteRows implements RowReading<QuoteRows.Line> {
  private final QuoteReading reading;
  private final Caller caller;
  private final String file;
  private final Map<String, PointFound> points = new HashMap<>();
  // What is remembered of a row remembers its day.
  private final Map<LocalDate, LocalDate> days = new HashMap<>();

  /**
   * @param file tells the file apart from every other: its digest
   */
  QuoteRows(QuoteReading reading, Caller caller, String file) {
    this.reading = reading;
    this.caller = caller;
    this.file = file;
  }

  @Override
  public @Nullable Line read(Row row) {
    Point point = point(row);
    Commodity commodity = orRefuse(row, QuoteTable.COMMODITY, reading::commodity);
    if (point == null || commodity == null) {
      return null;
    }
    LocalDate day = days.computeIfAbsent(row.get(QuoteTable.DAY), reading::day);
    BigDecimal said = row.find(QuoteTable.PRICE).flatMap(it -> it).orElse(null);
    Stalls stalls = QuoteTable.stalls(row);
    BigDecimal yuan = reading.mean(stalls, said).orElse(null);
    TypedPrice price = yuan == null ? null : TypedPrice.of(yuan, row.get(QuoteTable.UNIT));
    Entry entry =
        new Entry(
            reading.price(commodity, price).orElse(null),
            row.find(QuoteTable.COLLECTOR).orElse(caller.id()),
            Source.FILE,
            row.find(QuoteTable.GRADE).orElse(null),
            row.find(QuoteTable.NOTE).orElse(null),
            stalls);
    Series series = new Series(point.code(), commodity.code(), row.get(QuoteTable.STAGE));
    Quote quote = new Quote(series, day, entry, act(row, entry));
    return new Line(new Sighting(quote, point), row);
  }

  private @Nullable Point point(Row row) {
    PointFound found = points.computeIfAbsent(row.get(QuoteTable.POINT), this::find);
    Point point = found.point();
    if (point == null) {
      refuse(row, QuoteTable.POINT, Objects.requireNonNull(found.why()));
    } else if (!caller.mayActIn(point.place().region())) {
      row.refuse(
          QuoteTable.POINT,
          "outside-scope",
          "采价点不在您的管辖范围内",
          "The point is outside the regions you act for");
      return null;
    }
    return point;
  }

  private PointFound find(String name) {
    try {
      return new PointFound(reading.point(name), null);
    } catch (Unusable unknown) {
      return new PointFound(null, unknown);
    }
  }

  /** A point, or why there is none: a file of a million rows names few points, known or not. */
  private record PointFound(@Nullable Point point, @Nullable Unusable why) {}

  private static <T> @Nullable T orRefuse(
      Row row, Field<String> field, Function<String, T> reader) {
    try {
      return reader.apply(row.get(field));
    } catch (Unusable unknown) {
      refuse(row, field, unknown);
      return null;
    }
  }

  private static void refuse(Row row, Field<String> field, Unusable unknown) {
    row.refuse(field, "not-known", unknown.zh(), unknown.en());
  }

  // The same row of the same file read the same way is the same act; read otherwise, by a corrected
  // mapping, it is a correction.
  private String act(Row row, Entry entry) {
    int reading = Objects.hash(entry.price(), entry.note());
    int stalls = Objects.hashCode(entry.stalls());
    return "file:%s:%s:%d:%08x".formatted(file, row.sheet(), row.number(), reading ^ stalls);
  }

  /** A quote with its row, for what is found about it later. */
  record Line(Sighting sighting, Row row) {
    Quote quote() {
      return sighting.quote();
    }
  }
}
