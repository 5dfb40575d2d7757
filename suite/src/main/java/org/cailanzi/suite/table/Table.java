package org.cailanzi.suite.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table in memory: its columns in order, and rows that have a text for each of them. */
public final class Table {
  private static final CSVFormat READ =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat WRITE = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row of as many values as there are columns, each written by its {@code toString}. */
  public Table add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for the columns " + columns);
    }
    rows.add(java.util.Arrays.stream(values).map(Object::toString).toList());
    return this;
  }

  public int size() {
    return rows.size();
  }

  /** The rows by column name, in the order they were added. */
  public List<Row> rows() {
    return rows.stream().map(this::named).toList();
  }

  private Row named(List<String> row) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), row.get(i));
    }
    return new Row(named);
  }

  public void write(Path file) {
    try (var out = Files.newBufferedWriter(file);
        var printer = new CSVPrinter(out, WRITE)) {
      printer.printRecord(columns);
      printer.printRecords(rows);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + file, failed);
    }
  }

  public static Table read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read " + file, failed);
    }
  }

  /** Reads a table shipped with the suite. */
  public static Table resource(String name) {
    try (var in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No shipped table " + name);
      }
      return read(in);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read " + name, failed);
    }
  }

  private static Table read(java.io.InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    try (var parser = READ.parse(new java.io.StringReader(text.replaceFirst("^\uFEFF", "")))) {
      Table table = new Table(parser.getHeaderNames().toArray(String[]::new));
      parser.forEach(record -> table.add((Object[]) record.values()));
      return table;
    }
  }
}
