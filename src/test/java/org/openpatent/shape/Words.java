package org.openpatent.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for words in sources, comments and names alike. */
final class Words {
  /** The things that compensation pays for, in whatever word they are part of. */
  private static final Pattern OF_A_KIND = Pattern.compile("(?i)licen[sc]e|offer|patent");

  /** The name of the house. */
  private static final Pattern NO_ITEM = Pattern.compile("(?i)openpatent");

  private Words() {}

  /** Every line below this folder that names a license, an offer or a patent. */
  static List<String> ofAKind(Path sources) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (OF_A_KIND.matcher(NO_ITEM.matcher(line).replaceAll("")).find()) {
            found.add(file.getFileName() + ": " + line.strip());
          }
        }
      }
    }
    return found;
  }
}
