package org.openpatent.insight.opendata;

import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.ProgramCode;

/**
 * The first column of a set, after which a download goes on.
 *
 * @param form of the text
 * @param value what the text is in the database
 */
record OpenKey(Pattern form, Function<String, Object> value) {
  static final OpenKey ID =
      new OpenKey(Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), UUID::fromString);
  static final OpenKey PATENT =
      new OpenKey(Pattern.compile("([0-9]{8}|[0-9]{12})\\.[0-9X]"), text -> text);
  static final OpenKey PROGRAM = new OpenKey(Pattern.compile(ProgramCode.PATTERN), text -> text);
  static final OpenKey LINE = new OpenKey(Pattern.compile("[1-9][0-9]{0,17}"), Long::valueOf);

  /**
   * The value of a cursor, which is a key as it came; null for none. The apostrophe of the form for
   * spreadsheets is taken off.
   *
   * @throws Problem INVALID_CURSOR if it is no key of this set
   */
  Object after(String cursor) {
    if (cursor == null) {
      return null;
    }
    String text = cursor.startsWith("'") ? cursor.substring(1) : cursor;
    if (!form.matcher(text).matches()) {
      throw new Problem(Code.INVALID_CURSOR);
    }
    return value.apply(text);
  }
}
