package org.cailanzi.platform.table.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What one cell holds, as its file types it: a blank is nothing at all, and never zero. */
public sealed interface Cell {
  Cell BLANK = new Blank();

  /** As the user sees it, to be named in a finding. */
  String shown();

  record Blank() implements Cell {
    @Override
    public String shown() {
      return "";
    }
  }

  record Text(String text) implements Cell {
    @Override
    public String shown() {
      return text;
    }
  }

  record Numeric(BigDecimal value, Look look) implements Cell {
    @Override
    public String shown() {
      return look == Look.PERCENT
          ? value.movePointRight(2).toPlainString() + "%"
          : value.toPlainString();
    }
  }

  record Moment(LocalDateTime at) implements Cell {
    private static final DateTimeFormatter SHOWN =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Override
    public String shown() {
      return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : at.format(SHOWN);
    }
  }

  record Flag(boolean value) implements Cell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** A formula's error such as #REF!, or something nested where a plain value belongs. */
  record Fault(String shown) implements Cell {}

  /** How a number is dressed, which decides whether it may also be a day or a share. */
  enum Look {
    PLAIN,
    /** The cell shows 14.2% and holds 0.142. */
    PERCENT,
    /** A plain number of a sheet that counts days from 1900, so that 44657 may be 2022-04-06. */
    SERIAL
  }

  static Cell text(String raw) {
    var stripped = Blanks.strip(raw);
    return stripped.isEmpty() ? BLANK : new Text(stripped);
  }

  /** Excel keeps 15 digits; the rest of a double's digits is noise that nobody typed. */
  static Cell number(BigDecimal raw, Look look) {
    var value = raw.round(new MathContext(15)).stripTrailingZeros();
    if (Math.abs((long) value.scale()) > 300) {
      return new Fault(raw.toString());
    }
    return new Numeric(value.scale() < 0 ? value.setScale(0) : value, look);
  }
}
