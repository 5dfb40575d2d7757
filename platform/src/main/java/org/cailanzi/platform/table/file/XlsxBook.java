package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * An .xlsx workbook, pulled part by part from its zip. POI's event reader pushes rows, formats
 * numbers into text and builds styles and relations as trees; here each part streams under a limit
 * and a number keeps its value.
 */
final class XlsxBook implements Book {
  private record Page(Sheet sheet, String part) {}

  private final XlsxParts parts;
  private final TableLimits limits;
  private final List<Page> pages = new ArrayList<>();
  private final List<String> shared;
  private final List<NumberLook> looks;
  private boolean from1904;

  private XlsxBook(XlsxParts parts, TableLimits limits) throws IOException, XMLStreamException {
    this.parts = parts;
    this.limits = limits;
    var workbook = parts.workbook();
    var relations = parts.relationsOf(workbook);
    try (var xml = parts.open(workbook, XlsxParts.SMALL)) {
      while (xml.nextStart()) {
        if (xml.is("workbookPr")) {
          from1904 = List.of("1", "true").contains(xml.attribute("date1904", "0"));
        } else if (xml.is("sheet")) {
          var relation = relations.get(xml.attribute("id", ""));
          if (relation != null && relation.type().endsWith("/worksheet")) {
            boolean hidden = !xml.attribute("state", "visible").equals("visible");
            pages.add(new Page(new Sheet(xml.attribute("name", ""), hidden), relation.target()));
          }
        }
      }
    }
    var styles = relations.ofType("/styles");
    looks = styles == null ? List.of() : XlsxStyles.read(parts, styles);
    var strings = relations.ofType("/sharedStrings");
    shared = strings == null ? List.of() : XlsxStrings.read(parts, strings, limits);
  }

  static XlsxBook open(Path path, TableLimits limits) throws IOException {
    var parts = XlsxParts.open(path);
    try {
      return new XlsxBook(parts, limits);
    } catch (XMLStreamException broken) {
      parts.close();
      throw TableUnreadable.damaged(broken);
    } catch (IOException | RuntimeException failed) {
      parts.close();
      throw failed;
    }
  }

  @Override
  public List<Sheet> sheets() {
    return pages.stream().map(Page::sheet).toList();
  }

  @Override
  public Lines open(int sheet) throws IOException {
    var xml = parts.openStreaming(pages.get(sheet).part());
    return new XlsxLines(xml, shared, looks, from1904, limits);
  }

  @Override
  public List<Merge> merges(int sheet) throws IOException {
    List<Merge> merges = new ArrayList<>();
    try (var xml = parts.openStreaming(pages.get(sheet).part())) {
      while (xml.nextStart() && merges.size() < Merge.MOST) {
        if (xml.is("mergeCell")) {
          merges.add(Merge.of(xml.attribute("ref", "")));
        }
      }
    } catch (XMLStreamException | NumberFormatException broken) {
      throw TableUnreadable.damaged(broken);
    }
    return merges;
  }

  @Override
  public String readAs() {
    return "XLSX";
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
