package org.openpatent.market.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a text that somebody typed, and of one that is searched. */
class SearchWordsTest {
  private static final Synonyms SYNONYMS =
      Synonyms.of(List.of(List.of("收割机", "收获机"), List.of("甘蔗", "sugar cane"), List.of("大豆", "黄豆")));

  @ParameterizedTest
  @CsvSource({
    "甘蔗收割机, 甘蔗|收割机",
    "我想找一种甘蔗的收割机, 甘蔗|收割机",
    "甘蔗，收割机, 甘蔗|收割机",
    "收穫機, 收获机",
    "Sugar Canes harvester, sugar canes|harvester",
    "'3D打印 -玉米 \"联合 收割\"', 3d|打印|-玉米|联合 收割",
    "的, 的",
    "'\"', ''",
    "- --, ''",
    "三七, 三七",
    "２０２０１０５６６０８８．９, 202010566088.9"
  })
  void aTextIsCutIntoWords(String typed, String words) {
    assertEquals(
        words,
        String.join(
            "|",
            SearchWords.parse(typed, SYNONYMS).terms().stream()
                .map(term -> (term.excluded() ? "-" : "") + term.text())
                .toList()));
  }

  @Property(tries = 300)
  void foldingKeepsEveryPlace(@ForAll String text) {
    String folded = Words.fold(text);
    assertEquals(text.length(), folded.length());
    assertEquals(folded, Words.fold(folded));
    for (Words.Token token : Words.of(folded)) {
      assertTrue(token.start() >= 0 && token.end() <= text.length());
    }
  }

  @Property(tries = 300)
  void thePartsOfATextAreTheText(@ForAll String text) {
    var parts = TextPart.of(text, SearchWords.parse(text, SYNONYMS).parts());
    assertEquals(text, String.join("", parts.stream().map(TextPart::text).toList()));
  }
}
