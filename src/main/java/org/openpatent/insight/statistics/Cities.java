package org.openpatent.insight.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the cities of Guangxi [GB/T 2260]; others are told by their codes. */
public final class Cities {
  /** All of the region together. */
  public static final String REGION = "450000";

  private record City(String chinese, String english) {}

  private static final Map<String, City> NAMES =
      Map.ofEntries(
          city(REGION, "广西壮族自治区", "Guangxi"),
          city("450100", "南宁市", "Nanning"),
          city("450200", "柳州市", "Liuzhou"),
          city("450300", "桂林市", "Guilin"),
          city("450400", "梧州市", "Wuzhou"),
          city("450500", "北海市", "Beihai"),
          city("450600", "防城港市", "Fangchenggang"),
          city("450700", "钦州市", "Qinzhou"),
          city("450800", "贵港市", "Guigang"),
          city("450900", "玉林市", "Yulin"),
          city("451000", "百色市", "Baise"),
          city("451100", "贺州市", "Hezhou"),
          city("451200", "河池市", "Hechi"),
          city("451300", "来宾市", "Laibin"),
          city("451400", "崇左市", "Chongzuo"));

  /** The first two digits of the others. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65",
          "71", "81", "82");

  private Cities() {}

  private static Map.Entry<String, City> city(String code, String chinese, String english) {
    return Map.entry(code, new City(chinese, english));
  }

  /** Null for a city elsewhere. */
  public static String name(String code, Locale locale) {
    City city = NAMES.get(code);
    if (city == null) {
      return null;
    }
    return locale.equals(Locale.CHINESE) ? city.chinese : city.english;
  }

  /** The region and its cities, in the order of their codes. */
  public static SortedSet<String> codes() {
    return new TreeSet<>(NAMES.keySet());
  }

  /**
   * Whether a code may be of a division: of the region and its counties by their cities, elsewhere
   * by the province alone, because the list of divisions changes.
   */
  public static boolean isDivision(String code) {
    return code.startsWith("45")
        ? NAMES.containsKey(code.substring(0, 4) + "00")
        : PROVINCES.contains(code.substring(0, 2));
  }
}
