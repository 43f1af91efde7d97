package org.openpatent.market.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Reads a workbook once before the library does, with the parser of the library, because a few
 * bytes can make this fill the memory: a cell in column FXSHRXW, the two thousand millionth shared
 * text, a row of a million cells. Finds the merged cells too, which the library passes over.
 */
final class WorkbookScan {
  /** As many as a sheet has. */
  static final int MOST_COLUMNS = 16_384;

  /** Each takes more memory than its letters, and all are kept. */
  private static final int MOST_TEXTS = 2_000_000;

  private static final int MOST_ROW_CHARACTERS = 1 << 22;
  private static final int MOST_DEPTH = 100;

  private static final XMLInputFactory FACTORY = factory();

  private final MergedCells merged;
  private String entry;
  private boolean sharedText;
  private final StringBuilder index = new StringBuilder();
  private boolean inValue;
  private int cells;
  private int rowCharacters;
  private int texts;
  private int mostTexts;
  private int lastText = -1;

  WorkbookScan(MergedCells merged) {
    this.merged = merged;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Any part of the workbook may be a sheet; what is no XML is read as far as the library would.
   *
   * @throws Problem if the library would take too much to read it
   */
  void read(String name, InputStream in) {
    entry = name;
    cells = 0;
    rowCharacters = 0;
    texts = 0;
    inValue = false;
    TagsInput input = new TagsInput(in);
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(input);
      for (int depth = 0; reader.hasNext(); ) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            input.tagWasRead();
            require(++depth < MOST_DEPTH);
            begin(reader);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            input.tagWasRead();
            depth--;
            end(reader.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
          default -> {
            // says nothing
          }
        }
      }
    } catch (XMLStreamException noXml) {
      // the library finds it so, too
    }
  }

  private void begin(XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "c" -> {
        require(++cells <= MOST_COLUMNS);
        require(column(reader.getAttributeValue(null, "r")) <= MOST_COLUMNS);
        sharedText = "s".equals(reader.getAttributeValue(null, "t"));
      }
      case "v" -> {
        inValue = sharedText;
        index.setLength(0);
      }
      case "si" -> {
        require(++texts <= MOST_TEXTS);
        mostTexts = Math.max(mostTexts, texts);
      }
      case "mergeCell" -> merged.add(entry, reader.getAttributeValue(null, "ref"));
      case "Relationship" ->
          merged.relate(
              entry,
              reader.getAttributeValue(null, "Id"),
              reader.getAttributeValue(null, "Target"));
      default -> {
        // takes little
      }
    }
  }

  private void text(XMLStreamReader reader) {
    rowCharacters += reader.getTextLength();
    require(cells == 0 || rowCharacters <= MOST_ROW_CHARACTERS);
    if (inValue) {
      index.append(reader.getText());
    }
  }

  private void end(String name) {
    if (name.equals("row")) {
      cells = 0;
      rowCharacters = 0;
    } else if (name.equals("v") && inValue) {
      inValue = false;
      try {
        lastText = Math.max(lastText, Integer.parseInt(index.toString().strip()));
      } catch (NumberFormatException unreadable) {
        // the library finds it so, too
      }
    }
  }

  /** From 1 on, as the library counts, which takes any letters; 0 where it counts by itself. */
  private static long column(String reference) {
    long column = 0;
    if (reference != null) {
      for (int i = reference.startsWith("$") ? 1 : 0; i < reference.length(); i++) {
        char letter = reference.charAt(i);
        if (letter == '$' || letter >= '0' && letter <= '9' || column > MOST_COLUMNS) {
          break;
        }
        column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
      }
    }
    return column;
  }

  /** Call it when all parts are read: looking for a text that is not there would make it. */
  void end() {
    if (lastText >= mostTexts) {
      throw new Problem(Code.IMPORT_UNREADABLE, 1);
    }
  }

  private static void require(boolean within) {
    if (!within) {
      throw new Problem(Code.IMPORT_ZIP_TOO_LARGE);
    }
  }
}
