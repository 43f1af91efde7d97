package org.openpatent.market.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * A text file and its encoding: the first of UTF-8 and GB18030 in which all of it is text, unless a
 * byte order mark says otherwise. The whole file is looked at, because the character that decides
 * may be its last one.
 */
record TextFile(Path path, Charset charset) {
  private static final List<Charset> GUESSED =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static final int BUFFER = 1 << 16;

  /**
   * @throws Problem IMPORT_NOT_TEXT
   */
  static TextFile of(Path path) throws IOException {
    for (Charset charset : marked(path)) {
      TextFile file = new TextFile(path, charset);
      if (file.isText()) {
        return file;
      }
    }
    throw new Problem(Code.IMPORT_NOT_TEXT);
  }

  private static List<Charset> marked(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] mark = in.readNBytes(2);
      if (mark.length == 2 && (mark[0] & mark[1] & 0xFF) == 0xFE && mark[0] != mark[1]) {
        return List.of(StandardCharsets.UTF_16);
      }
      return GUESSED;
    }
  }

  private boolean isText() throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader text = open()) {
      for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] < ' ' && !isControlOfText(buffer[i])) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
  }

  /** Tabs, line and page breaks, and the end of a file as DOS wrote it. */
  private static boolean isControlOfText(char control) {
    return control >= '\t' && control <= '\r' || control == '\u001A';
  }

  /** From behind the byte order mark. */
  Reader open() throws IOException {
    InputStream in = Files.newInputStream(path);
    if (charset == StandardCharsets.UTF_8) {
      byte[] mark = in.readNBytes(3);
      boolean marked =
          mark.length == 3
              && (mark[0] & 0xFF) == 0xEF
              && (mark[1] & 0xFF) == 0xBB
              && (mark[2] & 0xFF) == 0xBF;
      if (!marked) {
        in.close();
        in = Files.newInputStream(path);
      }
    }
    return new InputStreamReader(in, charset.newDecoder());
  }

  /** The first so many characters. */
  String start(int characters) throws IOException {
    char[] buffer = new char[characters];
    int length = 0;
    try (Reader text = open()) {
      for (int read = 0; read >= 0 && length < characters; length += Math.max(read, 0)) {
        read = text.read(buffer, length, characters - length);
      }
    }
    return new String(buffer, 0, length);
  }
}
