package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line that is no JSON object damages itself alone. */
final class NdjsonLines implements Lines {
  // A line holds many cells; this many full ones are more than any real row has.
  private static final int CELLS_OF_FULL_LENGTH = 32;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Reader in;
  private final Map<String, Integer> columns;
  private final TableLimits limits;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Line first;
  private int number;

  NdjsonLines(Reader in, Map<String, Integer> columns, TableLimits limits) {
    this.in = in;
    this.columns = columns;
    this.limits = limits;
  }

  NdjsonLines after(Line header) {
    first = header;
    return this;
  }

  @Override
  public @Nullable Line next() {
    if (first != null) {
      var header = first;
      first = null;
      return header;
    }
    try {
      if (!readLine()) {
        return null;
      }
    } catch (IOException broken) {
      throw TableUnreadable.damaged(broken);
    }
    number++;
    var json = Blanks.strip(text.toString());
    return json.isEmpty() ? new Line(number, List.of(), null) : line(json);
  }

  private Line line(String json) {
    try {
      var object = JSON.readTree(json);
      if (!object.isObject()) {
        return damaged(json);
      }
      List<Cell> cells = new ArrayList<>(Collections.nCopies(columns.size(), Cell.BLANK));
      for (var property : object.properties()) {
        int column = columns.computeIfAbsent(property.getKey(), _ -> columns.size());
        if (column >= limits.columns()) {
          throw limits.tooManyColumns(number);
        }
        while (cells.size() <= column) {
          cells.add(Cell.BLANK);
        }
        cells.set(column, cell(property.getValue()));
      }
      return new Line(number, cells, null);
    } catch (JacksonException broken) {
      return damaged(json);
    }
  }

  private Cell cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> Cell.BLANK;
      case BOOLEAN -> new Cell.Flag(value.booleanValue());
      case NUMBER -> number(value);
      case STRING -> {
        if (value.stringValue().length() > limits.cellChars()) {
          throw limits.cellTooLong(number);
        }
        yield Cell.text(value.stringValue());
      }
      default -> new Cell.Fault(value.toString());
    };
  }

  // JSON has every digit that was written, so none is rounded away as a sheet's are.
  private static Cell number(JsonNode value) {
    var exact = value.decimalValue().stripTrailingZeros();
    if (Math.abs((long) exact.scale()) > 100 || exact.precision() > 100) {
      return new Cell.Fault(value.asString());
    }
    return new Cell.Numeric(exact.scale() < 0 ? exact.setScale(0) : exact, Cell.Look.PLAIN);
  }

  private Line damaged(String json) {
    return new Line(
        number,
        List.of(),
        new Line.Damage(
            "not-json",
            json,
            new Bilingual(
                "这一行不是完整的 JSON 对象，或有重复的键", "The line is not one JSON object, or repeats a key")));
  }

  private boolean readLine() throws IOException {
    text.setLength(0);
    int c = in.read();
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n') {
      if (text.length() / CELLS_OF_FULL_LENGTH > limits.cellChars()) {
        throw limits.cellTooLong(number + 1);
      }
      text.append((char) c);
      c = in.read();
    }
    return true;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException failed) {
      throw TableUnreadable.damaged(failed);
    }
  }
}
