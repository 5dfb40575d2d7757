package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180, read so that a misplaced quote costs its own row and no other: no library we know of
 * resumes on the next line, and some hold the rest of the file in one cell.
 */
final class CsvLines implements Lines {
  private static final int END = -1;

  private final Reader in;
  private final char delimiter;
  private final TableLimits limits;
  private final StringBuilder text = new StringBuilder();
  // What a quoted cell has consumed, so that it can be read anew if its quote proves astray.
  private final StringBuilder consumed = new StringBuilder();
  private final char[] buffer = new char[1 << 14];
  private int buffered;
  private int bufferAt;
  private String again = "";
  private int againAt;
  private int held = -2;
  private int number;
  private Line.@Nullable Damage damage;

  CsvLines(Reader in, char delimiter, TableLimits limits) {
    this.in = in;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  @Override
  public @Nullable Line next() {
    try {
      int c = read();
      if (c == END) {
        return null;
      }
      number++;
      damage = null;
      List<Cell> cells = new ArrayList<>();
      while (true) {
        text.setLength(0);
        int end = c == '"' ? quoted() : plain(c);
        cells.add(Cell.text(text.toString()));
        if (cells.size() > limits.columns()) {
          throw limits.tooManyColumns(number);
        }
        if (end != delimiter) {
          return new Line(number, cells, damage);
        }
        c = read();
      }
    } catch (IOException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  /** Reads on from c to the end of the cell, and returns what ended it. */
  private int plain(int c) throws IOException {
    while (c != delimiter && c != '\n' && c != END) {
      if (text.length() >= limits.cellChars()) {
        throw limits.cellTooLong(number);
      }
      text.append((char) c);
      c = read();
    }
    return c;
  }

  private int quoted() throws IOException {
    consumed.setLength(0);
    while (true) {
      int c = readAndKeep();
      if (c == END || text.length() >= limits.cellChars()) {
        return astray();
      }
      if (c != '"') {
        text.append((char) c);
        continue;
      }
      c = readAndKeep();
      if (c == '"') {
        text.append('"');
      } else if (c == delimiter || c == '\n' || c == END) {
        return c;
      } else {
        return astray();
      }
    }
  }

  /** The quote was none: the row ends with its line, and what follows is read as rows again. */
  private int astray() throws IOException {
    damage =
        new Line.Damage(
            "quote-astray",
            "\"" + consumed.substring(0, Math.min(40, consumed.length())),
            new Bilingual(
                "引号不成对：内容含引号时请写成两个引号并把整格用引号括起来",
                "A quote is not closed or stands in the middle; double it and quote the cell"));
    int lineEnd = consumed.indexOf("\n");
    if (lineEnd < 0 && text.length() >= limits.cellChars()) {
      throw limits.cellTooLong(number);
    }
    text.setLength(0);
    again = consumed + again.substring(againAt);
    againAt = 0;
    int c = read();
    while (c != '\n' && c != END) {
      c = read();
    }
    return c;
  }

  private int readAndKeep() throws IOException {
    int c = read();
    if (c != END) {
      consumed.append((char) c);
    }
    return c;
  }

  /** The next character, with each kind of line end as a newline. */
  private int read() throws IOException {
    if (againAt < again.length()) {
      return again.charAt(againAt++);
    }
    int c = held == -2 ? fetch() : held;
    held = -2;
    if (c == '\r') {
      held = fetch();
      if (held == '\n') {
        held = -2;
      }
      return '\n';
    }
    return c;
  }

  // A reader's own read of one character takes a lock each time.
  private int fetch() throws IOException {
    if (bufferAt == buffered) {
      buffered = Math.max(0, in.read(buffer, 0, buffer.length));
      bufferAt = 0;
      if (buffered == 0) {
        return END;
      }
    }
    return buffer[bufferAt++];
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
