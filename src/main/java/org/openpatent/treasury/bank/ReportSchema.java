package org.openpatent.treasury.bank;

import java.net.URL;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Judges a document event by event, as it is read, by the official schema of the report. */
final class ReportSchema {
  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";

  private static final int MOST_MESSAGE = 300;
  private static final Schema SCHEMA = schema();

  private final ValidatorHandler validator = SCHEMA.newValidatorHandler();

  ReportSchema() {
    validator.setErrorHandler(new FirstError());
  }

  private static Schema schema() {
    URL source = ReportSchema.class.getResource("/iso20022/pain.002.001.10.xsd");
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      // the schema itself comes out of the jar; no document may add another one
      return factory.newSchema(source);
    } catch (SAXException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void begin() throws SAXException {
    // not the language of the machine: the root bundle is the English one
    validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
    validator.startDocument();
  }

  void begin(XMLStreamReader at) throws SAXException {
    for (int i = 0; i < at.getNamespaceCount(); i++) {
      validator.startPrefixMapping(
          orEmpty(at.getNamespacePrefix(i)), orEmpty(at.getNamespaceURI(i)));
    }
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < at.getAttributeCount(); i++) {
      attributes.addAttribute(
          orEmpty(at.getAttributeNamespace(i)),
          at.getAttributeLocalName(i),
          qualified(at.getAttributePrefix(i), at.getAttributeLocalName(i)),
          "CDATA",
          at.getAttributeValue(i));
    }
    validator.startElement(
        orEmpty(at.getNamespaceURI()),
        at.getLocalName(),
        qualified(at.getPrefix(), at.getLocalName()),
        attributes);
  }

  void text(XMLStreamReader at) throws SAXException {
    validator.characters(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
  }

  void end(XMLStreamReader at) throws SAXException {
    validator.endElement(
        orEmpty(at.getNamespaceURI()),
        at.getLocalName(),
        qualified(at.getPrefix(), at.getLocalName()));
    for (int i = 0; i < at.getNamespaceCount(); i++) {
      validator.endPrefixMapping(orEmpty(at.getNamespacePrefix(i)));
    }
  }

  /** What the validator says, short enough for an answer: it repeats wrong values in full. */
  static String readable(SAXException invalid) {
    String message = invalid.getMessage().replace('"' + NAMESPACE + "\":", "");
    return BankText.fit(message, MOST_MESSAGE);
  }

  private static String qualified(String prefix, String name) {
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static final class FirstError implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) throws SAXException {
      throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
