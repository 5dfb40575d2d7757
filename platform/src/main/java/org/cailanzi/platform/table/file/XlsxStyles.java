package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Which look each cell style has; all else about styles is passed over. */
final class XlsxStyles {
  private XlsxStyles() {}

  static List<NumberLook> read(XlsxParts parts, String part)
      throws IOException, XMLStreamException {
    var formats = new HashMap<Integer, String>();
    List<NumberLook> looks = new ArrayList<>();
    try (var xml = parts.open(part, XlsxParts.SMALL)) {
      while (xml.nextStart()) {
        if (xml.is("numFmt")) {
          formats.put(id(xml.attribute("numFmtId", "0")), xml.attribute("formatCode", ""));
        } else if (xml.is("cellXfs")) {
          while (xml.nextWithin("cellXfs")) {
            if (xml.is("xf")) {
              int format = id(xml.attribute("numFmtId", "0"));
              looks.add(NumberLook.of(format, formats.get(format)));
            }
          }
        }
      }
    }
    return looks;
  }

  private static int id(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }
}
