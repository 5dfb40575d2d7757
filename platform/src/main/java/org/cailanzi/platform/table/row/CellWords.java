package org.cailanzi.platform.table.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.layout.Found;
import org.cailanzi.platform.table.layout.Wording;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.FieldType;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** What the cells of a table say in our words, as its mapping declares. */
final class CellWords {
  private final TableShape shape;
  private final Mapping mapping;
  private final @Nullable LocalDate reference;
  private final Map<String, Wording> parts = new HashMap<>();
  private final Map<String, Map<Wording, String>> values = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(int field, Wording is, Map<Integer, Cell> then) {}

  /**
   * @param reference the day by which a day without a year or a month is known
   */
  CellWords(TableShape shape, Mapping mapping, @Nullable LocalDate reference) {
    this.shape = shape;
    this.mapping = mapping;
    this.reference = reference;
    mapping.parts().forEach((field, wording) -> parts.put(field, Wording.of(wording)));
    if (mapping.layout() != null) {
      mapping.values().forEach((field, words) -> values.put(field, wordings(words)));
    }
    mapping.where().forEach(this::addRule);
  }

  private static Map<Wording, String> wordings(Map<String, String> words) {
    Map<Wording, String> wordings = new LinkedHashMap<>();
    // The more a wording says, the sooner it is asked.
    words.entrySet().stream()
        .sorted((a, b) -> b.getKey().length() - a.getKey().length())
        .forEach(it -> wordings.put(Wording.of(it.getKey()), it.getValue()));
    return wordings;
  }

  private void addRule(Mapping.Where where) {
    Map<Integer, Cell> then = new HashMap<>();
    where
        .then()
        .forEach((field, says) -> shape.named(field).ifPresent(i -> then.put(i, Cell.text(says))));
    shape.named(where.field()).ifPresent(i -> rules.add(new Rule(i, Wording.of(where.is()), then)));
  }

  /** The cell of a field, not blank, as we would write it. */
  Cell ours(String field, Cell cell) {
    var part = parts.get(field);
    var meant = part == null ? cell : part(part, cell);
    return percent(field, ours(mapping.values().get(field), field, meant));
  }

  private Cell part(Wording part, Cell cell) {
    return part.find(cell.shown()).map(it -> of(it, cell)).orElse(cell);
  }

  private Cell of(Found found, Cell cell) {
    if (found.isDay()) {
      return found.on(reference).map(it -> Cell.text(it.toString())).orElse(cell);
    }
    return found.words() == null ? Cell.BLANK : Cell.text(found.words());
  }

  private Cell ours(@Nullable Map<String, String> exact, String field, Cell cell) {
    var ours = exact == null ? null : exact.get(Blanks.plain(cell.shown()));
    if (ours != null) {
      return Cell.text(ours);
    }
    return values.getOrDefault(field, Map.of()).entrySet().stream()
        .filter(it -> it.getKey().matches(cell.shown()))
        .findFirst()
        .map(it -> Cell.text(it.getValue()))
        .orElse(cell);
  }

  private Cell percent(String field, Cell cell) {
    return cell instanceof Cell.Numeric(var value, var look)
            && look != Cell.Look.PERCENT
            && mapping.percent().contains(field)
        ? Cell.text(value.toPlainString() + "%")
        : cell;
  }

  /** Puts in what holds for a row only because of what it says elsewhere. */
  void where(List<Cell> cells) {
    for (var rule : rules) {
      if (rule.is().matches(cells.get(rule.field()).shown())) {
        rule.then().forEach(cells::set);
      }
    }
  }

  boolean keeps(Field<?> field, Cell cell) {
    return cell instanceof Cell.Text
        && mapping.keepWords().contains(field.name())
        && List.of(FieldType.DECIMAL, FieldType.WHOLE, FieldType.SHARE).contains(field.type());
  }
}
