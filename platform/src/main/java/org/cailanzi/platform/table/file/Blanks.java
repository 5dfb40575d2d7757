package org.cailanzi.platform.table.file;

import java.text.Normalizer;
import java.util.Locale;

/** White space as spreadsheets have it: ideographic, non-breaking and zero-width count too. */
public final class Blanks {
  private Blanks() {}

  public static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u200C'
        || c == '\u200D';
  }

  public static String strip(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isBlank(raw.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(raw.charAt(to - 1))) {
      to--;
    }
    return raw.substring(from, to);
  }

  /** Two headers or words are the same when only width, case or white space tells them apart. */
  public static String plain(String raw) {
    var plain = new StringBuilder(raw.length());
    Normalizer.normalize(raw, Normalizer.Form.NFKC)
        .chars()
        .filter(c -> !isBlank(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** A line broken to fit its cell is one line again: 海吉⏎星 is 海吉星. */
  public static String oneLine(String raw) {
    if (raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    return raw.replaceAll("(?<=\\p{IsHan})\\s*[\\r\\n]\\s*|\\s*[\\r\\n]\\s*(?=\\p{IsHan})", "")
        .replaceAll("\\s*[\\r\\n]\\s*", " ");
  }
}
