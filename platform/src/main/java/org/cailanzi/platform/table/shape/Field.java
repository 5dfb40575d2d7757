package org.cailanzi.platform.table.shape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;

/**
 * One thing a row says, declared once by the service that imports it: its name, the headers it goes
 * by, its type and its rules. The field is also the key by which a row hands out its value.
 *
 * @param name in mappings and templates; a measure's unit belongs in it, such as {@code openingT}
 * @param headers other names it goes by in files; width, case and white space do not count
 */
public record Field<T>(
    String name,
    FieldType type,
    boolean required,
    List<String> headers,
    Bilingual description,
    Function<Cell, Reading<T>> reading) {
  public Field {
    headers = List.copyOf(headers);
  }

  private static <T> Field<T> of(String name, FieldType type, Function<Cell, Reading<T>> reading) {
    return new Field<>(name, type, false, List.of(), new Bilingual(name, name), reading);
  }

  public static Field<String> text(String name) {
    return of(name, FieldType.TEXT, WordCells::text);
  }

  /** A text whose width does not count, such as 220104; a number with a fraction is none. */
  public static Field<String> code(String name) {
    return of(name, FieldType.CODE, WordCells::code);
  }

  public static Field<Long> whole(String name) {
    return of(name, FieldType.WHOLE, NumberCells::whole);
  }

  public static Field<BigDecimal> decimal(String name) {
    return of(name, FieldType.DECIMAL, NumberCells::decimal);
  }

  /** A fraction: 0.142 of a cell that shows 14.2%; a bare 14.2 or 0.142 is refused as unclear. */
  public static Field<BigDecimal> share(String name) {
    return of(name, FieldType.SHARE, NumberCells::share);
  }

  public static Field<LocalDate> day(String name) {
    return of(name, FieldType.DAY, DayCells::day);
  }

  /** In the city's own time, as clerks write it. */
  public static Field<LocalDateTime> moment(String name) {
    return of(name, FieldType.MOMENT, DayCells::moment);
  }

  public static Field<Boolean> flag(String name) {
    return of(name, FieldType.FLAG, WordCells::flag);
  }

  /** One of the words given, in any language, each with what it stands for. */
  public static <T> Field<T> choice(String name, Map<String, T> words) {
    return of(name, FieldType.CHOICE, WordCells.choice(words));
  }

  public Field<T> orNamed(String... others) {
    return new Field<>(name, type, required, List.of(others), description, reading);
  }

  public Field<T> describedAs(String zh, String en) {
    return new Field<>(name, type, required, headers, new Bilingual(zh, en), reading);
  }

  /** A blank is then an error; without it, a blank is no value, which is not the same as zero. */
  public Field<T> needed() {
    return new Field<>(name, type, true, headers, description, reading);
  }

  /** A rule on the value by itself; its code and texts say what a good value is. */
  public Field<T> must(Predicate<T> rule, String code, String zh, String en) {
    return new Field<>(
        name,
        type,
        required,
        headers,
        description,
        cell ->
            reading
                .apply(cell)
                .then(it -> rule.test(it) ? new Reading.Read<>(it) : Reading.wrong(code, zh, en)));
  }

  /** The value in the service's own type; what that type refuses is an error of the cell. */
  public <U> Field<U> as(Function<T, U> made) {
    return new Field<>(
        name, type, required, headers, description, cell -> reading.apply(cell).then(by(made)));
  }

  private static <T, U> Function<T, Reading<U>> by(Function<T, U> made) {
    return value -> {
      try {
        return new Reading.Read<>(made.apply(value));
      } catch (Unusable told) {
        return Reading.wrong("value-refused", told.zh(), told.en());
      } catch (IllegalArgumentException | ArithmeticException untold) {
        return Reading.wrong("value-refused", "该值不成立，请核对", "The value cannot be; check it");
      }
    };
  }
}
