package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The words a workbook's cells share, which must be held since any row may point at any of them.
 */
final class XlsxStrings {
  // Markup around a word is far less than this many bytes a character.
  private static final long BYTES_PER_CHAR = 16;

  private XlsxStrings() {}

  static List<String> read(XlsxParts parts, String part, TableLimits limits)
      throws IOException, XMLStreamException {
    List<String> shared = new ArrayList<>();
    // An entry costs memory even when it is empty.
    long held = 0;
    try (var xml = parts.open(part, limits.sharedChars() * BYTES_PER_CHAR)) {
      while (xml.nextStart()) {
        if (xml.is("si")) {
          var word = word(xml, "si", limits.cellChars());
          held += word.length() + 16;
          if (held > limits.sharedChars()) {
            throw new TableUnreadable(
                "too-many-words",
                "工作簿的文字太多，请另存为 CSV 后导入",
                "The workbook holds too much text; save it as CSV and import that");
          }
          shared.add(word);
        }
      }
    }
    return shared;
  }

  /** The runs of a rich text joined, without the pronunciation some cells carry. */
  static String word(Xml xml, String element, int limit) throws XMLStreamException {
    var word = new StringBuilder();
    while (xml.nextWithin(element)) {
      if (xml.is("t")) {
        word.append(xml.text(limit));
        if (word.length() > limit) {
          throw new XMLStreamException("A text is longer than " + limit);
        }
      } else if (xml.is("rPh")) {
        xml.skip();
      }
    }
    return word.toString();
  }
}
