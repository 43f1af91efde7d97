package org.openpatent.outside.certificate;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * The font of printed certificates, of which each carries the characters that it uses. It has all
 * of GB 18030 that names are commonly written with: the 20,902 characters from U+4E00 on, but
 * hardly a rare one of the extensions. Read once, some ten megabytes, when the first certificate is
 * printed.
 */
final class PrintedFont {
  /** Stands for what the font lacks, which the library would leave out without a word. */
  static final String BOX = "□";

  private static final String FILE = "/fonts/wqy-microhei.ttc";
  private static final BaseFont FONT = read();

  private PrintedFont() {}

  private static BaseFont read() {
    try (InputStream file = PrintedFont.class.getResourceAsStream(FILE)) {
      byte[] bytes = file.readAllBytes();
      // the first one of the collection
      return BaseFont.createFont(
          FILE + ",0", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static Font of(float size, Color color) {
    return new Font(FONT, size, Font.NORMAL, color);
  }

  /** The text with a box for each character that the font lacks. */
  static String shown(String text) {
    return text.codePoints()
        .mapToObj(c -> FONT.charExists(c) ? Character.toString(c) : BOX)
        .collect(Collectors.joining());
  }
}
