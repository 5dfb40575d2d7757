package org.cailanzi.platform.table.file;

/** Columns as a spreadsheet letters them: A, B, …, Z, AA. */
public final class Columns {
  private Columns() {}

  /** From 0, of a reference such as AB12 or AB. */
  public static int index(String reference) {
    int index = 0;
    int at = 0;
    while (at < reference.length() && isLetter(reference.charAt(at))) {
      index = index * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
      at++;
    }
    if (at == 0 || at > 3) {
      throw new NumberFormatException("No column: " + reference);
    }
    return index - 1;
  }

  public static String letters(int index) {
    var letters = new StringBuilder();
    for (int left = index + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
