package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet; rows with nothing in them are passed over. */
final class XlsxLines implements Lines {
  private static final int LAST_ROW = 1_048_576;

  private final Xml xml;
  private final List<String> shared;
  private final List<NumberLook> looks;
  private final boolean from1904;
  private final TableLimits limits;
  private int number;

  XlsxLines(
      Xml xml, List<String> shared, List<NumberLook> looks, boolean from1904, TableLimits limits) {
    this.xml = xml;
    this.shared = shared;
    this.looks = looks;
    this.from1904 = from1904;
    this.limits = limits;
  }

  @Override
  public @Nullable Line next() {
    try {
      while (xml.nextStart()) {
        if (xml.is("row")) {
          int given = Integer.parseInt(xml.attribute("r", Integer.toString(number + 1)));
          if (given <= number || given > LAST_ROW) {
            throw TableUnreadable.damaged(new IOException("No row may follow here as " + given));
          }
          number = given;
          var line = new Line(number, cells(), null);
          if (!line.isBlank()) {
            return line;
          }
        }
      }
      return null;
    } catch (XMLStreamException | NumberFormatException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  private List<Cell> cells() throws XMLStreamException {
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    while (xml.nextWithin("row")) {
      if (!xml.is("c")) {
        continue;
      }
      var reference = xml.attribute("r", "");
      column = reference.isEmpty() ? column + 1 : Columns.index(reference);
      var cell = cell(xml.attribute("t", "n"), Integer.parseInt(xml.attribute("s", "0")));
      if (cell instanceof Cell.Blank) {
        continue;
      }
      if (column >= limits.columns()) {
        throw limits.tooManyColumns(number);
      }
      while (cells.size() <= column) {
        cells.add(Cell.BLANK);
      }
      cells.set(column, cell);
    }
    return cells;
  }

  private Cell cell(String type, int style) throws XMLStreamException {
    var value = "";
    while (xml.nextWithin("c")) {
      if (xml.is("v")) {
        value = xml.text(limits.cellChars());
      } else if (xml.is("is")) {
        value = XlsxStrings.word(xml, "is", limits.cellChars());
      } else {
        xml.skip();
      }
    }
    if (value.isEmpty()) {
      return Cell.BLANK;
    }
    return switch (type) {
      case "s" -> Cell.text(sharedAt(Integer.parseInt(value)));
      case "str", "inlineStr" -> Cell.text(value);
      case "b" -> new Cell.Flag(value.equals("1") || value.equals("true"));
      case "e" -> new Cell.Fault(value);
      case "d" -> moment(value);
      default -> {
        var look = style < looks.size() ? looks.get(style) : NumberLook.PLAIN;
        yield look.cell(new BigDecimal(value), from1904);
      }
    };
  }

  private String sharedAt(int index) {
    if (index < 0 || index >= shared.size()) {
      throw TableUnreadable.damaged(new IOException("No shared text " + index));
    }
    return shared.get(index);
  }

  private static Cell moment(String iso) {
    try {
      var at = iso.contains("T") ? iso.replace("Z", "") : iso + "T00:00:00";
      return new Cell.Moment(LocalDateTime.parse(at));
    } catch (DateTimeParseException unclear) {
      return Cell.text(iso);
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (IOException failed) {
      throw TableUnreadable.damaged(failed);
    }
  }
}
