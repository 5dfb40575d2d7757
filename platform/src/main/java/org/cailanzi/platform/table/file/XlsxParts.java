package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of an Office Open XML package (ECMA-376 part 2) and how they refer to each other. */
record XlsxParts(ZipFile zip) implements AutoCloseable {
  /** Bytes of a part that is read whole: ample for styles and lists of sheets. */
  static final long SMALL = 16L << 20;

  // POI refuses the same ratio; tables of one repeated row stay below it.
  private static final long MOST_SWELLING = 100;

  record Relation(String type, String target) {}

  record Relations(Map<String, Relation> byId) {
    @Nullable Relation get(String id) {
      return byId.get(id);
    }

    @Nullable String ofType(String ending) {
      return byId.values().stream()
          .filter(it -> it.type().endsWith(ending))
          .map(Relation::target)
          .findFirst()
          .orElse(null);
    }
  }

  static XlsxParts open(Path path) throws IOException {
    try {
      return new XlsxParts(new ZipFile(path.toFile()));
    } catch (ZipException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  String workbook() throws IOException, XMLStreamException {
    var workbook =
        zip.getEntry("_rels/.rels") == null ? null : relationsOf("").ofType("/officeDocument");
    if (workbook == null || !workbook.endsWith(".xml") || zip.getEntry(workbook) == null) {
      throw new TableUnreadable(
          "not-a-workbook",
          "压缩包里没有 Excel 工作簿；.xlsb、.ods、.docx 等请另存为 .xlsx",
          "The archive holds no Excel workbook; save an .xlsb, .ods or .docx as .xlsx");
    }
    return workbook;
  }

  Relations relationsOf(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    var folder = part.substring(0, slash);
    var relations = new HashMap<String, Relation>();
    try (var xml = open(folder + "_rels/" + part.substring(slash) + ".rels", SMALL)) {
      while (xml.nextStart()) {
        if (xml.is("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
          var target = resolve(folder, xml.attribute("Target", ""));
          relations.put(xml.attribute("Id", ""), new Relation(xml.attribute("Type", ""), target));
        }
      }
    }
    return new Relations(relations);
  }

  Xml open(String part, long limit) throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw TableUnreadable.damaged(new IOException("The workbook lacks its part " + part));
    }
    return Xml.of(new Bounded(zip.getInputStream(entry), limit));
  }

  /** A part that streams, refused once it swells more than any honest table does. */
  Xml openStreaming(String part) throws IOException {
    var entry = zip.getEntry(part);
    long packed = entry == null ? 0 : entry.getCompressedSize();
    return open(part, SMALL + packed * MOST_SWELLING);
  }

  private static String resolve(String folder, String target) {
    try {
      return URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath().substring(1);
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
