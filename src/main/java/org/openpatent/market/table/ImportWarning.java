package org.openpatent.market.table;

import java.util.Arrays;
import java.util.List;
import org.openpatent.platform.value.Code;

/** Something about a file that its sender should know, although it is read all the same. */
public record ImportWarning(String code, List<String> arguments) {
  public static ImportWarning of(Code code, Object... arguments) {
    return new ImportWarning(code.wire(), Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
