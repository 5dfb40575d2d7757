package org.cailanzi.platform.table.row;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.layout.Found;
import org.cailanzi.platform.table.layout.HeaderRows;
import org.cailanzi.platform.table.layout.Wording;
import org.cailanzi.platform.table.shape.FieldType;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/**
 * What the cells above a table say for all its rows. The caller's word counts most, then the
 * sheet's, then the name of the file; where the last two differ and the caller is silent, nothing
 * is read.
 */
final class Titles {
  /** In place of a day: the year of a sheet that names none. */
  static final String YEAR = "year";

  private static final int CELLS = 200;

  interface Remark {
    void say(Severity severity, String field, String value, String code, Bilingual fix);
  }

  private final TableShape shape;
  private final Mapping mapping;
  private final String fileName;
  private final Remark remark;
  private final Deque<String> above = new ArrayDeque<>();
  // A day is said once, above the first of several tables; a unit must be said again.
  private final Map<String, String> daysBefore = new HashMap<>();

  Titles(TableShape shape, Mapping mapping, String fileName, Remark remark) {
    this.shape = shape;
    this.mapping = mapping;
    this.fileName = fileName.replaceFirst("\\.[A-Za-z]{3,4}$", "");
    this.remark = remark;
  }

  void remember(Line line) {
    line.cells().stream()
        .filter(it -> !(it instanceof Cell.Blank))
        .map(Cell::shown)
        .forEach(above::add);
    while (above.size() > CELLS) {
      above.removeFirst();
    }
  }

  void forget() {
    above.clear();
  }

  /**
   * What holds for every row, and the day by which others are known.
   *
   * @param sound whether it can be relied on
   */
  record Holds(Map<String, String> constants, @Nullable LocalDate reference, boolean sound) {}

  Holds of(HeaderRows header) {
    Map<String, String> holds = new HashMap<>();
    mapping
        .said()
        .forEach(
            (field, says) -> {
              if (!field.equals(YEAR) && mapping.fields().get(field) == null) {
                holds.put(field, says);
              }
            });
    var texts = Stream.concat(above.stream(), header.texts().stream()).toList();
    boolean sound = true;
    var layout = Objects.requireNonNull(mapping.layout());
    for (var field : layout.reads().keySet()) {
      sound &= read(field, Wording.of(layout.reads().get(field)), texts, holds);
    }
    return new Holds(holds, reference(holds), sound);
  }

  private boolean read(
      String field, Wording wording, List<String> texts, Map<String, String> holds) {
    var found = texts.stream().map(wording::find).flatMap(Optional::stream).distinct().toList();
    var values = found.stream().map(it -> value(field, it)).distinct().toList();
    var said = mapping.said().get(field);
    if (said != null) {
      values.stream().filter(it -> !it.equals(said)).forEach(it -> warn(field, it, said));
      return true;
    }
    if (values.contains("")) {
      return refuse(
          field,
          "day-without-year",
          "表里的日期没有年份；请说明日期，如 said.%s=2022-03-18，或 said.year=2022".formatted(field),
          "The sheet's day has no year; say the day, such as said.%s=2022-03-18, or said.year=2022"
              .formatted(field));
    }
    if (values.size() > 1) {
      return refuse(
          field,
          "title-ambiguous",
          "表头上方有不同的说法：%s；请用 said.%s 说明".formatted(values, field),
          "The title says different things: %s; say which by said.%s".formatted(values, field));
    }
    return values.isEmpty() ? saidBefore(field, holds) : hold(field, values.getFirst(), holds);
  }

  private boolean hold(String field, String value, Map<String, String> holds) {
    var byName = byName(field);
    if (byName.filter(it -> !agrees(it, value)).isPresent()) {
      return refuse(
          field,
          "file-name-differs",
          "表里写的是 %s，但文件名是 %s；请用 said.%s 说明是哪一个".formatted(value, fileName, field),
          "The sheet says %s, but its file is named %s; say which by said.%s"
              .formatted(value, fileName, field));
    }
    holds.put(field, value);
    if (day(value) != null) {
      daysBefore.put(field, value);
    }
    return true;
  }

  private void warn(String field, String value, String said) {
    remark.say(
        Severity.WARNING,
        field,
        value,
        "sheet-says-otherwise",
        new Bilingual(
            "表里写的是 %s，按您说的 %s 导入；请核对".formatted(value, said),
            "The sheet says %s; imported as %s, as you say. Check it".formatted(value, said)));
  }

  private static boolean agrees(Found name, String value) {
    return name.isDay() ? name.mayBe(LocalDate.parse(value)) : value.equals(name.words());
  }

  private boolean saidBefore(String field, Map<String, String> holds) {
    var before = daysBefore.get(field);
    if (before == null) {
      return onlyByName(field, holds);
    }
    holds.putIfAbsent(field, before);
    return true;
  }

  private boolean onlyByName(String field, Map<String, String> holds) {
    byName(field)
        .map(it -> value(field, it))
        .filter(it -> !it.isEmpty())
        .ifPresent(it -> holds.putIfAbsent(field, it));
    return true;
  }

  private Optional<Found> byName(String field) {
    var layout = Objects.requireNonNull(mapping.layout());
    return Optional.ofNullable(layout.fileName().get(field))
        .flatMap(it -> Wording.of(it).find(fileName));
  }

  /** As it would be typed; empty for a day that cannot be known. */
  private String value(String field, Found found) {
    if (!found.isDay()) {
      return found.words() == null ? "" : found.words();
    }
    return found.on(saidDay(field)).map(LocalDate::toString).orElse("");
  }

  private @Nullable LocalDate saidDay(String field) {
    var said = day(mapping.said().get(field));
    if (said != null) {
      return said;
    }
    var year = mapping.said().get(YEAR);
    // Without a month of its own a day is known by the file's name alone.
    var middle = year == null ? null : day(year + "-07-01");
    return middle == null
        ? null
        : byName(field).filter(Found::isDay).flatMap(it -> it.on(middle)).orElse(middle);
  }

  private @Nullable LocalDate reference(Map<String, String> holds) {
    for (var field : shape.fields()) {
      if (field.type() == FieldType.DAY) {
        var held = day(holds.get(field.name()));
        return held == null ? saidDay(field.name()) : held;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unclear) {
      return null;
    }
  }

  private boolean refuse(String field, String code, String zh, String en) {
    remark.say(Severity.ERROR, field, "", code, new Bilingual(zh, en));
    return false;
  }
}
