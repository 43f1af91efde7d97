package org.openpatent.market.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Reads published documents from untrusted XML: those of the patent office in both of its
 * generations ({@code cn-patent-document}, {@code PatentDocumentAndRelated}) and WIPO ST.96. They
 * name the same things alike, but for capitals, hyphens and prefixes, so that one reading serves
 * all. A DOCTYPE is passed over and nothing that it names is loaded; entities stay unread.
 */
final class PublicationReader implements Closeable {
  private static final Set<String> ROOTS =
      Set.of(
          "patentdocument",
          "patentdocumentandrelated",
          "patentpublication",
          "patentgrant",
          "patentgrantpublication");

  /** What is cited, related or claimed as a priority is another document. */
  private static final Set<String> FOREIGN =
      Set.of(
          "referencescited",
          "referencecitationbag",
          "citationbag",
          "relateddocuments",
          "relateddocumentbag",
          "prioritydetails",
          "priorityclaims",
          "priorityclaimbag",
          "description",
          "claims",
          "drawings",
          "agents",
          "agentdetails",
          "registeredpractitionerbag",
          "correspondenceaddress",
          "cpcclassificationbag",
          "nationalclassification",
          "usclassificationbag",
          "examinerbag",
          "examinerdetails");

  private static final int MOST_DEPTH = 100;
  private static final int MOST_TEXT = 20_000;
  private static final XMLInputFactory FACTORY = factory();

  private final TagsInput input;
  private final XMLStreamReader reader;
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private PublicationFields fields;
  private int passedOver;

  PublicationReader(InputStream stream) throws IOException {
    input = new TagsInput(stream);
    try {
      reader = FACTORY.createXMLStreamReader(input);
    } catch (XMLStreamException malformed) {
      stream.close();
      throw unreadable(malformed);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  /** The next document; null after the last one. */
  Publication next() throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> begin();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> read();
          case XMLStreamConstants.END_ELEMENT -> {
            Publication whole = end();
            if (whole != null) {
              return whole;
            }
          }
          default -> {}
        }
      }
      return null;
    } catch (XMLStreamException malformed) {
      throw unreadable(malformed);
    }
  }

  private void begin() {
    input.tagWasRead();
    String name = plain(reader.getLocalName());
    path.push(name);
    if (path.size() > MOST_DEPTH) {
      throw new Problem(Code.IMPORT_UNREADABLE, reader.getLocation().getLineNumber());
    }
    if (passedOver > 0 || FOREIGN.contains(name)) {
      passedOver++;
    } else if (fields == null && ROOTS.contains(name)) {
      fields = new PublicationFields();
      fields.head(attribute("country"), attribute("kind"), attribute("datepublication"));
    } else if (fields != null) {
      fields.begin(name, attribute("dataformat"));
    }
    if (!isInline(name)) {
      text.setLength(0);
    }
  }

  /** Marks within a text: breaks, indices, italics. */
  private static boolean isInline(String name) {
    return name.length() <= 3
        && Set.of("br", "sub", "sup", "sub2", "b", "i", "u", "o").contains(name);
  }

  private void read() {
    if (fields != null && passedOver == 0 && text.length() < MOST_TEXT) {
      text.append(reader.getText());
    }
  }

  private Publication end() {
    input.tagWasRead();
    String name = path.pop();
    if (passedOver > 0) {
      passedOver--;
      return null;
    }
    if (fields == null) {
      return null;
    }
    if (ROOTS.contains(name) && path.stream().noneMatch(ROOTS::contains)) {
      Publication whole = fields.whole();
      fields = null;
      return whole;
    }
    if (!isInline(name)) {
      fields.end(name, path, text.toString());
      text.setLength(0);
    }
    return null;
  }

  private String attribute(String plain) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (plain(reader.getAttributeLocalName(i)).equals(plain)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return (lower.startsWith("cn-") ? lower.substring(3) : lower).replace("-", "");
  }

  private static Problem unreadable(XMLStreamException malformed) {
    int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
    return new Problem(Code.IMPORT_UNREADABLE, line);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
