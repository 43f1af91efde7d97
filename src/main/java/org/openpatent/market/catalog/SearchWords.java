package org.openpatent.market.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.platform.value.Problem;

/**
 * What somebody typed into a search, as words that a result has or has not. A space means both, in
 * any order; quotes hold a phrase together; a minus before a word excludes it; a patent number may
 * be written in any way.
 */
record SearchWords(List<Term> terms) {
  /** One word or phrase; {@code others} are its synonyms. */
  record Term(String text, boolean phrase, boolean excluded, String number, Set<String> others) {
    static Term word(String text, Set<String> others) {
      return new Term(text, false, false, null, others);
    }

    /** The analyzer passes over characters that are hardly in use. */
    boolean isWord() {
      return number != null || !Words.of(text).isEmpty();
    }

    Term exclude() {
      return new Term(text, phrase, true, number, others);
    }

    /** As it may be typed. */
    String typed() {
      return (excluded ? "-" : "") + (phrase ? '"' + text + '"' : text);
    }

    /** In the form of PostgreSQL's queries: the word or one of its synonyms. */
    String query() {
      if (number != null) {
        return EntryText.quoted(CatalogMark.NUMBER.of(number));
      }
      return Stream.concat(Stream.of(text), others.stream())
          .map(one -> phrase || isOfSeveralWords(one) ? inOrder(one, "") : together(one))
          .filter(query -> !query.isEmpty())
          .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** All characters of the word but one, whichever; of a word of letters how it begins. */
    String mistyped() {
      List<String> singles =
          Words.of(text).stream()
              .filter(Words.Token::single)
              .map(Words.Token::word)
              .distinct()
              .toList();
      if (singles.size() > LONGEST_MISTYPED) {
        return query();
      }
      if (singles.size() < 2) {
        String letters = text.length() > 4 ? text.substring(0, 3) : text;
        return singles.isEmpty() ? EntryText.quoted(letters) + ":*" : query();
      }
      return IntStream.range(0, singles.size())
          .mapToObj(wrong -> without(singles, wrong))
          .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String without(List<String> singles, int wrong) {
      return IntStream.range(0, singles.size())
          .filter(place -> place != wrong)
          .mapToObj(place -> EntryText.quoted(singles.get(place)))
          .collect(Collectors.joining(" & ", "(", ")"));
    }

    private static boolean isOfSeveralWords(String text) {
      return text.indexOf(' ') >= 0;
    }

    /** The word and its synonyms as they are to be marked in a text. */
    Stream<String> spellings() {
      return Stream.concat(Stream.of(text), others.stream());
    }
  }

  /** In none of the questions that people ask does it matter whether a patent says these. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          ("的 了 不 和 与 及 或 在 是 用 于 把 被 对 从 到 让 使 为 给 向 将 有 没 没有 一 一种 一个 一款 这 那 这种 那种 怎么 怎样 "
                  + "如何 什么 哪些 哪个 哪种 可以 能 能够 我 我们 你 你们 想 想要 要 找 寻找 需要 求 求购 请 请问 吗 呢 吧 等 以及 "
                  + "进行 用于 关于 有关 相关 其 之 并 而 也 都 就 很 个 种 款 时 后 前 中 里 上 下 专利 a an the of for and or to in "
                  + "on with by is are")
              .split(" "));

  private static final Set<String> OF_ANY_TITLE =
      Set.of("装置 方法 系统 设备 及其 制备 应用 结构 基于 工艺 机构 制作 使用 新型 利用".split(" "));

  private static final int LONGEST_SYNONYM = 12;

  /** Of a longer word, all ways to leave a character out would be a query of thousands of words. */
  private static final int LONGEST_MISTYPED = 8;

  private static final int MOST_TERMS = 12;
  private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|(\\S+)");
  private static final Pattern NUMBER = Pattern.compile("(?:zl|cn)?[^\\p{L}]{8,60}x?");
  private static final Pattern BARE_NUMBER = Pattern.compile("(?:zl|cn)?(\\d{12}|\\d{8})");
  private static final Pattern ATOM = Pattern.compile("(\\p{IsHan}+)|([^\\p{IsHan}]+)");

  static SearchWords parse(String typed, Synonyms synonyms) {
    if (typed == null) {
      return new SearchWords(List.of());
    }
    String text = Words.fold(typed).replaceAll("[“”„‟«»「」『』]", "\"");
    String number = number(text.strip());
    if (number != null) {
      return new SearchWords(List.of(new Term(text, false, false, number, Set.of())));
    }
    List<Term> terms = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String phrase = part.group(2);
      String word = part.group(3);
      if (phrase != null) {
        phrase(phrase, !part.group(1).isEmpty()).forEach(terms::add);
      } else if (word.startsWith("-") && word.length() > 1) {
        words(List.of(word.substring(1)), synonyms).stream().map(Term::exclude).forEach(terms::add);
      } else {
        plain.add(word);
      }
    }
    List<Term> all = new ArrayList<>(words(plain, synonyms));
    all.addAll(terms);
    List<Term> known = all.stream().filter(Term::isWord).distinct().toList();
    Set<Term> read =
        Stream.of(true, false)
            .flatMap(out -> known.stream().filter(term -> term.excluded == out).limit(MOST_TERMS))
            .collect(Collectors.toSet());
    return new SearchWords(known.stream().filter(read::contains).toList());
  }

  /**
   * What patents about the same say: any of the keywords, or of the words that the title is about.
   */
  static SearchWords like(String title, List<String> keywords) {
    List<Term> found = new ArrayList<>();
    Matcher run = ATOM.matcher(Words.fold(title));
    while (run.find()) {
      if (run.group(1) != null) {
        cut(run.group(1), Synonyms.of(List.of()), found);
      }
    }
    List<String> words =
        Stream.concat(keywords.stream().map(Words::fold), found.stream().map(Term::text))
            .filter(word -> word.length() > 1 && !WITHOUT_MEANING.contains(word))
            .filter(word -> !OF_ANY_TITLE.contains(word) && !Words.of(word).isEmpty())
            .distinct()
            .toList();
    return new SearchWords(
        words.isEmpty()
            ? List.of()
            : List.of(Term.word(words.get(0), Set.copyOf(words.subList(1, words.size())))));
  }

  private static Stream<Term> phrase(String text, boolean excluded) {
    return Words.of(text).isEmpty()
        ? Stream.empty()
        : Stream.of(new Term(text.strip(), true, excluded, null, Set.of()));
  }

  /** The canonical form; null if the text is no patent number, or one of another meaning. */
  private static String number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    try {
      return PatentNumber.parse(text).canonical();
    } catch (Problem notANumber) {
      Matcher bare = BARE_NUMBER.matcher(text.replace(" ", ""));
      return bare.matches() ? completed(bare.group(1)) : null;
    }
  }

  private static String completed(String digits) {
    for (char check : "0123456789X".toCharArray()) {
      try {
        return PatentNumber.parse(digits + "." + check).canonical();
      } catch (Problem other) {
        continue;
      }
    }
    return null;
  }

  private static List<Term> words(List<String> parts, Synonyms synonyms) {
    List<Term> found = new ArrayList<>();
    List<String> latin = new ArrayList<>();
    for (String part : parts) {
      String number = number(part);
      if (number != null) {
        found.add(new Term(part, false, false, number, Set.of()));
        continue;
      }
      Matcher atom = ATOM.matcher(part);
      while (atom.find()) {
        if (atom.group(1) != null) {
          flush(latin, synonyms, found);
          cut(atom.group(1), synonyms, found);
        } else {
          Words.of(atom.group(2))
              .forEach(token -> latin.add(atom.group(2).substring(token.start(), token.end())));
        }
      }
    }
    flush(latin, synonyms, found);
    List<Term> meaning =
        found.stream().filter(term -> !WITHOUT_MEANING.contains(term.text)).toList();
    return meaning.isEmpty() ? found : meaning;
  }

  /** Words written with spaces; several of them together may be one of the list of synonyms. */
  private static void flush(List<String> latin, Synonyms synonyms, List<Term> found) {
    int at = 0;
    while (at < latin.size()) {
      int taken = Math.min(4, latin.size() - at);
      while (taken > 1 && !synonyms.knows(String.join(" ", latin.subList(at, at + taken)))) {
        taken--;
      }
      String word = String.join(" ", latin.subList(at, at + taken));
      found.add(Term.word(word, synonyms.of(word)));
      at += taken;
    }
    latin.clear();
  }

  /**
   * Chinese words typed without a space: the longest that has synonyms, else as the dictionary
   * cuts. Characters that it leaves alone side by side are a word that it does not know, and so are
   * two that were typed alone.
   */
  private static void cut(String run, Synonyms synonyms, List<Term> found) {
    List<Integer> cuts = run.length() == 2 ? List.of(0, 2) : Words.cuts(run);
    StringBuilder alone = new StringBuilder();
    int at = 0;
    while (at < run.length()) {
      int end = synonymAt(run, at, cuts, synonyms);
      if (end < 0) {
        int from = at;
        end = cuts.stream().filter(cut -> cut > from).findFirst().orElse(run.length());
      }
      String word = run.substring(at, end);
      if (end == at + 1 && !WITHOUT_MEANING.contains(word)) {
        alone.append(word);
      } else {
        add(alone, synonyms, found);
        found.add(Term.word(word, synonyms.of(word)));
      }
      at = end;
    }
    add(alone, synonyms, found);
  }

  private static void add(StringBuilder word, Synonyms synonyms, List<Term> found) {
    if (!word.isEmpty()) {
      found.add(Term.word(word.toString(), synonyms.of(word.toString())));
      word.setLength(0);
    }
  }

  /** Where the longest one that begins here ends; one of two characters only between two cuts. */
  private static int synonymAt(String run, int at, List<Integer> cuts, Synonyms synonyms) {
    for (int end = Math.min(run.length(), at + LONGEST_SYNONYM); end > at + 1; end--) {
      boolean sure = end > at + 2 || cuts.contains(at) && cuts.contains(end);
      if (sure && synonyms.knows(run.substring(at, end))) {
        return end;
      }
    }
    return -1;
  }

  /** Whether nothing that could be found was typed. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  Stream<Term> wanted() {
    return terms.stream().filter(term -> !term.excluded);
  }

  /** Each wanted word by itself. */
  List<Term> wantedWords() {
    return wanted().toList();
  }

  /** What a result has and has not, and the marks that it has; all of them hold. */
  List<String> conditions(List<String> marks) {
    return Stream.concat(
            terms.stream().map(term -> (term.excluded ? "!" : "") + term.query()), marks.stream())
        .map(one -> one.startsWith("!") ? one : "(" + one + ")")
        .toList();
  }

  /** The conditions on what a result has not. */
  Stream<String> unwanted() {
    return terms.stream().filter(Term::excluded).map(term -> "!" + term.query());
  }

  /** The parts of all wanted words, as they stand in a text. */
  Set<String> parts() {
    return wanted()
        .filter(term -> term.number == null)
        .flatMap(Term::spellings)
        .flatMap(SearchWords::parts)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Any part of any wanted word; by how many, and where they stand, the matches are ranked. */
  String anyPart() {
    return parts().stream().map(EntryText::quoted).collect(Collectors.joining(" | "));
  }

  /** The same, and each character. */
  String anyCharacter() {
    return Stream.concat(
            parts().stream(),
            wanted().flatMap(term -> Words.of(term.text).stream()).map(Words.Token::word))
        .distinct()
        .map(EntryText::quoted)
        .collect(Collectors.joining(" | "));
  }

  /** All of it one after the other, as it was typed, in a field of this weight or of any. */
  String asTyped(String weight) {
    StringBuilder typed = new StringBuilder();
    wanted()
        .filter(term -> term.number == null)
        .map(Term::text)
        .forEach(
            text -> {
              boolean latin = typed.length() > 0 && !Character.isIdeographic(text.codePointAt(0));
              typed.append(latin ? " " : "").append(text);
            });
    return inOrder(typed.toString(), weight);
  }

  private static Stream<String> parts(String text) {
    List<Words.Token> tokens = Words.of(text);
    boolean alone = tokens.stream().allMatch(Words.Token::single);
    return tokens.stream().filter(token -> alone || !token.single()).map(Words.Token::word);
  }

  private static String together(String text) {
    return parts(text).map(EntryText::quoted).collect(Collectors.joining(" & "));
  }

  /** One after the other, as far apart as they stand in the text; a single character is in it. */
  private static String inOrder(String text, String weight) {
    List<Words.Token> tokens = Words.of(text);
    List<Words.Token> placed = tokens.stream().filter(token -> !token.single()).toList();
    if (placed.isEmpty()) {
      return tokens.stream()
          .map(token -> EntryText.quoted(token.word()) + weight(weight))
          .collect(Collectors.joining(" & "));
    }
    StringBuilder query = new StringBuilder("(");
    int before = -1;
    for (Words.Token token : placed) {
      query.append(before < 0 ? "" : " <" + (token.position() - before) + "> ");
      query.append(EntryText.quoted(token.word())).append(weight(weight));
      before = token.position();
    }
    return query.append(")").toString();
  }

  private static String weight(String weight) {
    return weight.isEmpty() ? "" : ":" + weight;
  }
}
