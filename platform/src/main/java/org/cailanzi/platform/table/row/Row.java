package org.cailanzi.platform.table.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** One row of the sheet: each field's value in its type, and all that is wrong with it. */
public final class Row {
  private final TableShape shape;
  private final Header header;
  private final String sheet;
  private final int number;
  private final @Nullable String part;
  private final List<Cell> cells;
  private final List<@Nullable Object> values;
  private final List<Finding> findings = new ArrayList<>(0);
  private boolean refused;

  Row(
      TableShape shape,
      Header header,
      String sheet,
      int number,
      @Nullable String part,
      List<Cell> cells,
      List<@Nullable Object> values) {
    this.shape = shape;
    this.header = header;
    this.sheet = sheet;
    this.number = number;
    this.part = part;
    this.cells = cells;
    this.values = values;
  }

  public String sheet() {
    return sheet;
  }

  /** As the spreadsheet numbers it, from 1, title and header counted. */
  public int number() {
    return number;
  }

  /** Its sheet, and which of the rows of its line it is where a layout makes several. */
  public String place() {
    return Finding.placeOf(sheet, part);
  }

  /** What the line says of each field, in our words. */
  List<Cell> cells() {
    return cells;
  }

  /**
   * The value of a field that is needed.
   *
   * @throws IllegalStateException if there is none, as in a refused row
   */
  public <T> T get(Field<T> field) {
    return find(field)
        .orElseThrow(() -> new IllegalStateException("Row " + number + " has no " + field.name()));
  }

  /** The value, or empty where the cell is blank or cannot be read. */
  @SuppressWarnings("unchecked") // The shape's own field put it there.
  public <T> Optional<T> find(Field<T> field) {
    return Optional.ofNullable((T) values.get(shape.indexOf(field)));
  }

  /** What the cell shows, for a finding or to keep beside the value. */
  public String shown(Field<?> field) {
    return cells.get(shape.indexOf(field)).shown();
  }

  /**
   * What is made of the value of a field with something that its cell does not know; empty, and the
   * row refused at this field, where it cannot be made.
   */
  public <T, U> Optional<U> made(Field<T> field, Function<T, U> maker) {
    try {
      return Optional.of(maker.apply(get(field)));
    } catch (Unusable told) {
      refuse(field, "value-refused", told.zh(), told.en());
    } catch (IllegalArgumentException | ArithmeticException untold) {
      refuse(field, "value-refused", "该值不成立，请核对", "The value cannot be; check it");
    }
    return Optional.empty();
  }

  public void refuse(Field<?> field, String code, String zh, String en) {
    add(Severity.ERROR, field, code, zh, en);
  }

  public void warn(Field<?> field, String code, String zh, String en) {
    add(Severity.WARNING, field, code, zh, en);
  }

  public Finding finding(Severity severity, Field<?> field, String code, Bilingual fix) {
    var column = header.slots().get(shape.indexOf(field)).shown();
    return new Finding(severity, sheet, number, part, column, shown(field), code, fix);
  }

  /** A finding of the row as a whole. */
  public Finding finding(Severity severity, String code, Bilingual fix) {
    return new Finding(severity, sheet, number, part, null, null, code, fix);
  }

  public void add(Finding finding) {
    findings.add(finding);
    refused |= finding.severity() == Severity.ERROR;
  }

  /** What it speaks of, or null where that cannot be read. */
  @Nullable List<Object> key() {
    List<Object> key = new ArrayList<>();
    for (var field : shape.key()) {
      var value = values.get(shape.indexOf(field));
      if (value == null) {
        return null;
      }
      key.add(value);
    }
    return key;
  }

  boolean tells(Set<String> some) {
    return some.stream()
        .flatMap(it -> shape.named(it).stream())
        .anyMatch(i -> values.get(i) != null || !(cells.get(i) instanceof Cell.Blank));
  }

  /** Takes in another row of the same key; in what is not added up they may not differ. */
  void takeIn(Row more, Set<String> addUp) {
    for (int i = 0; i < values.size(); i++) {
      var mine = values.get(i);
      var theirs = more.values.get(i);
      if (mine == null || theirs == null) {
        set(i, mine == null ? theirs : mine, mine == null ? more.cells.get(i) : cells.get(i));
      } else if (addUp.contains(shape.fields().get(i).name())) {
        var sum = sum(mine, theirs);
        set(i, sum, Cell.text(sum.toString()));
      } else if (!mine.equals(theirs)) {
        refuse(
            shape.fields().get(i),
            "rows-differ",
            "要相加的各行在此不同：第 %d 行是“%s”".formatted(more.number, more.cells.get(i).shown()),
            "The rows to be added up differ here: row %d says “%s”"
                .formatted(more.number, more.cells.get(i).shown()));
      }
    }
    more.findings.forEach(it -> add(here(it)));
  }

  private Finding here(Finding of) {
    return new Finding(
        of.severity(),
        sheet,
        number,
        part,
        of.column(),
        of.value(),
        of.code(),
        new Bilingual(
            "第 %d 行：%s".formatted(of.row(), of.fix().zh()),
            "Row %d: %s".formatted(of.row(), of.fix().en())));
  }

  private void set(int field, @Nullable Object value, Cell cell) {
    values.set(field, value);
    cells.set(field, cell);
  }

  private static Object sum(Object mine, Object theirs) {
    return mine instanceof BigDecimal number
        ? number.add((BigDecimal) theirs)
        : (Object) Math.addExact((Long) mine, (Long) theirs);
  }

  public boolean isRefused() {
    return refused;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void add(Severity severity, Field<?> field, String code, String zh, String en) {
    add(finding(severity, field, code, new Bilingual(zh, en)));
  }
}
