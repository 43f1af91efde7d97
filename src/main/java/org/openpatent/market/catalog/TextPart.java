package org.openpatent.market.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a text that matched what was searched for, or that stands between such parts. */
public record TextPart(
    String text, @Schema(description = "Whether this part matched.") boolean matched) {
  private static final int EXTRACT = 120;
  private static final int BEFORE_MATCH = 20;
  private static final String LEFT_OUT = "…";

  /** The whole text; together the parts give it back. */
  static List<TextPart> of(String text, Set<String> words) {
    return parts(text, matches(text, words), 0, text.length());
  }

  /** Some words around the first match, or from the beginning where nothing matched. */
  static List<TextPart> extract(String text, Set<String> words) {
    BitSet matches = matches(text, words);
    int first = Math.max(0, matches.nextSetBit(0));
    int end = Math.min(text.length(), Math.max(0, first - BEFORE_MATCH) + EXTRACT);
    int begin = whole(text, Math.max(0, end - EXTRACT));
    end = whole(text, end);
    List<TextPart> parts = parts(text, matches, begin, end);
    if (begin > 0) {
      parts.add(0, new TextPart(LEFT_OUT, false));
    }
    if (end < text.length()) {
      parts.add(new TextPart(LEFT_OUT, false));
    }
    return parts;
  }

  /** Not between the two halves of a character. */
  private static int whole(String text, int at) {
    boolean half = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return half ? at - 1 : at;
  }

  private static BitSet matches(String text, Set<String> words) {
    BitSet matches = new BitSet();
    if (!words.isEmpty()) {
      Words.of(Words.fold(text)).stream()
          .filter(token -> words.contains(token.word()))
          .forEach(token -> matches.set(token.start(), token.end()));
    }
    return matches;
  }

  private static List<TextPart> parts(String text, BitSet matches, int begin, int end) {
    List<TextPart> parts = new ArrayList<>();
    int at = begin;
    while (at < end) {
      boolean matched = matches.get(at);
      int next = matched ? matches.nextClearBit(at) : matches.nextSetBit(at);
      int to = next < 0 ? end : Math.min(next, end);
      parts.add(new TextPart(text.substring(at, to), matched));
      at = to;
    }
    return parts;
  }
}
