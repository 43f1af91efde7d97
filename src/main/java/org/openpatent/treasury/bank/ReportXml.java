package org.openpatent.treasury.bank;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.xml.sax.SAXException;

/**
 * Walks an untrusted status report; whatever is handed out has been judged by the schema before.
 * Memory is bounded whatever comes: depth, the bytes between two tags and the number of different
 * names, which the parser keeps.
 */
final class ReportXml {
  private static final int MOST_DEPTH = 64;
  private static final int MOST_NAMES = 2_000;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final XMLInputFactory FACTORY = factory();

  private final MeasuredInput input;
  private final XMLStreamReader reader;
  private final ReportSchema schema = new ReportSchema();
  private final Set<String> names = new HashSet<>();
  private int depth;

  ReportXml(InputStream stream) throws IOException {
    input = new MeasuredInput(stream);
    try {
      reader = FACTORY.createXMLStreamReader(utf8(input));
      String encoding = reader.getCharacterEncodingScheme();
      if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
        throw malformed(reader.getLocation());
      }
      schema.begin();
    } catch (XMLStreamException malformed) {
      throw unreadable(malformed);
    } catch (SAXException invalid) {
      throw new IllegalStateException(invalid);
    }
  }

  /**
   * ISO 20022 knows no other encoding. Decoded here, because the JDK's parser reports wrong bytes
   * on the standard error stream, where no caller's mistake belongs.
   */
  private static Reader utf8(InputStream bytes) throws IOException {
    var marked = new BufferedInputStream(bytes);
    marked.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(marked.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      marked.reset();
    }
    return new InputStreamReader(marked, StandardCharsets.UTF_8.newDecoder());
  }

  private static XMLInputFactory factory() {
    // the JDK's own parser: its behavior is what the tests have seen
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Moves to the next element inside the one begun last; false at the end of that one. */
  boolean nextChild() throws IOException {
    int event = advance();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      event = advance();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  String name() {
    return reader.getLocalName();
  }

  String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** The text of the element begun last, up to its end. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw refused("an element where a text belongs"); // the schema says so only at the end
      }
      if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  void skip() throws IOException {
    while (nextChild()) {
      skip(); // no deeper than MOST_DEPTH
    }
  }

  /** Reads what is behind the root, where nothing but comments may be. */
  void finish() throws IOException {
    while (advance() != XMLStreamConstants.END_DOCUMENT) {
      // what must not be there has been refused on the way
    }
  }

  /** A refusal that names the place reached. */
  Problem refused(String why) {
    return new Problem(Code.STATUS_REPORT_SCHEMA, place(), why);
  }

  /** The line and column reached. */
  String place() {
    return place(reader.getLocation());
  }

  private int advance() throws IOException {
    try {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.DTD -> throw new Problem(Code.XML_DOCTYPE);
        case XMLStreamConstants.ENTITY_REFERENCE -> throw malformed(reader.getLocation());
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            schema.text(reader);
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> remember(reader.getPITarget());
        default -> {}
      }
      return event;
    } catch (XMLStreamException malformed) {
      throw unreadable(malformed);
    } catch (SAXException invalid) {
      throw refused(ReportSchema.readable(invalid));
    }
  }

  private void begin() throws SAXException {
    input.tagWasRead();
    if (++depth > MOST_DEPTH) {
      throw refused("nested too deeply");
    }
    if (depth == 1 && !ReportSchema.NAMESPACE.equals(reader.getNamespaceURI())) {
      throw refused("the namespace is not " + ReportSchema.NAMESPACE);
    }
    remember(reader.getLocalName());
    remember(reader.getPrefix());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      remember(reader.getAttributeLocalName(i));
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      remember(reader.getNamespacePrefix(i));
      remember(reader.getNamespaceURI(i));
    }
    schema.begin(reader);
  }

  private void end() throws SAXException {
    input.tagWasRead();
    depth--;
    schema.end(reader);
  }

  private void remember(String name) {
    if (names.add(name) && names.size() > MOST_NAMES) {
      throw refused("too many different names");
    }
  }

  private Problem unreadable(XMLStreamException thrown) throws IOException {
    if (input.failure() != null) {
      throw input.failure();
    }
    return input.overlong()
        ? refused("a text or tag is too long")
        : malformed(thrown.getLocation());
  }

  private static Problem malformed(Location location) {
    return new Problem(Code.XML_MALFORMED, place(location));
  }

  private static String place(Location location) {
    return location == null ? "1:1" : location.getLineNumber() + ":" + location.getColumnNumber();
  }
}
