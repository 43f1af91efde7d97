package org.openpatent.insight.statistics;

import java.util.Locale;
import java.util.Map;

/** The names of the cities of Guangxi [GB/T 2260]; others are told by their codes. */
final class Cities {
  private record City(String chinese, String english) {}

  private static final Map<String, City> NAMES =
      Map.ofEntries(
          city("450000", "广西壮族自治区", "Guangxi"),
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

  private Cities() {}

  private static Map.Entry<String, City> city(String code, String chinese, String english) {
    return Map.entry(code, new City(chinese, english));
  }

  /** Null for a city elsewhere. */
  static String name(String code, Locale locale) {
    City city = NAMES.get(code);
    if (city == null) {
      return null;
    }
    return locale.equals(Locale.CHINESE) ? city.chinese : city.english;
  }
}
