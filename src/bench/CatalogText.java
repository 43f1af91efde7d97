import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;

/**
 * Writes so many made-up patents for COPY: number, kind, title, abstract, owner, days, class,
 * field, keywords, problem. Words of two and three common characters, 20,000 of them, as frequent
 * as words are: the r-th a r-th part of the first. So a few words are in almost every text, the
 * 30th in a third, most in a handful. The first tenth of all have a word that later ones do not
 * have. After a hundred thousand the texts begin again.
 */
class CatalogText {
  private static final int WORDS = 20_000;
  private static final int TEXTS = 100_000;

  public static void main(String[] arguments) throws Exception {
    int patents = Integer.parseInt(arguments[0]);
    String[] words = vocabulary(new Random(11));
    try (var out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      for (int i = 1; i <= patents; i++) {
        Random random = new Random((i - 1) % TEXTS);
        int year = 1990 + (int) ((long) i * 34 / patents);
        String subclass = "" + (char) ('A' + i % 8) + (10 + i % 37) + (char) ('A' + i % 5);
        String old = i <= patents / 10 ? "古钟" : "";
        out.write(number(2000 + i % 24, i) + "\tINVENTION\t一种" + text(words, random, 3, 6) + "\t");
        out.write("本公开涉及" + text(words, random, 40, 160) + old + "。\t");
        out.write("{12450000MB" + String.format("%08d", i % 500 + 1) + "}\t");
        out.write(year + "-03-01\t" + (year + 2) + "-06-01\t2060-01-01\t{" + subclass + " ");
        out.write(1 + i % 90 + "/" + (10 + i % 80) + "}\t{" + word(words, random) + "}\t{");
        out.write(word(words, random) + "," + word(words, random) + "}\t");
        out.write(text(words, random, 4, 10) + "\n");
      }
    }
  }

  private static String number(int year, int serial) {
    String digits = year + "1" + String.format("%07d", serial);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (2 + i % 8);
    }
    return digits + "." + "0123456789X".charAt(sum % 11);
  }

  /** The characters of the first level of GB 2312, which are the common ones. */
  private static String[] vocabulary(Random random) {
    Charset gb = Charset.forName("GB2312");
    var words = new HashSet<String>();
    while (words.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int length = 2 + random.nextInt(5) / 4; length > 0; length--) {
        byte[] code = {(byte) (0xB0 + random.nextInt(39)), (byte) (0xA1 + random.nextInt(94))};
        word.append(new String(code, gb));
      }
      words.add(word.toString());
    }
    return words.stream().sorted().toArray(String[]::new);
  }

  private static String word(String[] words, Random random) {
    return words[(int) Math.pow(WORDS, random.nextDouble()) - 1];
  }

  private static String text(String[] words, Random random, int least, int most) {
    StringBuilder text = new StringBuilder();
    for (int n = least + random.nextInt(most - least + 1); n > 0; n--) {
      text.append(word(words, random)).append(n % 12 == 1 && n > 1 ? "，" : "");
    }
    return text.toString();
  }
}
