package org.openpatent.market.catalog;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Makes words of a text. Of Chinese, which is written without spaces, each two characters that
 * stand side by side are a word, and each character alone: so a text is found by any part of it,
 * wherever a dictionary would have cut it. A dictionary cuts only what is asked for, where more
 * than one word was typed without a space.
 */
final class Words {
  /** How a text is compared: small letters of ordinary width, simplified characters. */
  private static final char[] FOLDED = folded();

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer source = new StandardTokenizer();
          var all =
              CJKBigramFilter.HAN
                  | CJKBigramFilter.HIRAGANA
                  | CJKBigramFilter.KATAKANA
                  | CJKBigramFilter.HANGUL;
          return new TokenStreamComponents(
              source, new EnglishMinimalStemFilter(new CJKBigramFilter(source, all, true)));
        }
      };

  private static final Analyzer DICTIONARY =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new HMMChineseTokenizer());
        }
      };

  /**
   * @param position counts the words of the text; a character has the position of the pair that it
   *     begins
   * @param single one Chinese character
   */
  record Token(String word, int position, boolean single, int start, int end) {}

  private Words() {}

  /** Character by character, so that what is found in the folded text stands at the same place. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = FOLDED[folded[i]];
    }
    return new String(folded);
  }

  private static char[] folded() {
    Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      char character = (char) i;
      if (!Character.isSurrogate(character)) {
        character =
            one(Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC), character);
        character = Character.toLowerCase(character);
        if (Character.isIdeographic(character)) {
          character = one(simplified.transliterate(String.valueOf(character)), character);
        }
      }
      table[i] = character;
    }
    for (int i = 0; i < table.length; i++) {
      table[i] = table[table[i]]; // a few are simplified in two steps
    }
    return table;
  }

  private static char one(String changed, char otherwise) {
    return changed.length() == 1 ? changed.charAt(0) : otherwise;
  }

  /** All words of a text that was folded. */
  static List<Token> of(String folded) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("", new StringReader(folded))) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var type = stream.addAttribute(TypeAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      int position = 0;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(
            new Token(
                word.toString(),
                position,
                type.type().equals(CJKBigramFilter.SINGLE_TYPE),
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return tokens;
  }

  /**
   * Where the dictionary cuts a text of Chinese characters: the words' first places and the end.
   */
  static List<Integer> cuts(String run) {
    List<Integer> cuts = new ArrayList<>();
    try (TokenStream stream = DICTIONARY.tokenStream("", new StringReader(run))) {
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        cuts.add(offset.startOffset());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (cuts.isEmpty() || cuts.get(0) != 0) {
      cuts.add(0, 0);
    }
    cuts.add(run.length());
    return cuts;
  }
}
