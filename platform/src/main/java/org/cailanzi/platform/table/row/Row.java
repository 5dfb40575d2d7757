package org.cailanzi.platform.table.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
