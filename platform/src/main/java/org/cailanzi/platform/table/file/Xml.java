package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook, pulled element by element; it can neither declare nor fetch entities. */
final class Xml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final InputStream in;

  private Xml(XMLStreamReader reader, InputStream in) {
    this.reader = reader;
    this.in = in;
  }

  static Xml of(InputStream in) throws IOException {
    try {
      return new Xml(FACTORY.createXMLStreamReader(in), in);
    } catch (XMLStreamException broken) {
      in.close();
      throw TableUnreadable.damaged(broken);
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // The JDK counts each &amp; of the whole document as an entity and gives up at 100,000; where
    // none can be declared, only those that grow no text are left.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }

  /** Goes to the next start of an element; false at the end. */
  boolean nextStart() throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next child of the named element; false at its end. */
  boolean nextWithin(String element) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT && is(element)) {
        return false;
      }
    }
    return false;
  }

  boolean is(String element) {
    return reader.getLocalName().equals(element);
  }

  String attribute(String name, String otherwise) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return otherwise;
  }

  /** The text of the current element, of which no more than the limit is held. */
  String text(int limit) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          if (text.length() > limit) {
            throw new XMLStreamException("A text is longer than " + limit);
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
