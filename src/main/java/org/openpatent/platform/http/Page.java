package org.openpatent.platform.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;

/**
 * A slice of a list in a stable order: a query fetches one row more than the limit, and the key of
 * the last row shown becomes the cursor to go on from. It does more than Hibernate's {@code
 * KeyedPage}, which is an object of this process: the cursor is a text that the client sends back,
 * and a cursor of another list is refused.
 */
public record Page<T>(List<T> items, @Omittable String next) implements Paged {
  /** What every cursor looks like. */
  public static final String CURSOR = "^[A-Za-z0-9_-]+$";

  private static final int CHECK_DIGITS = 8;

  /**
   * @param rows up to limit + 1 of them, the surplus one telling that there are more
   */
  public static <R, T> Page<T> of(
      List<R> rows, PageRequest asked, Function<R, T> view, Function<R, String> key) {
    int limit = asked.limit;
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(), more ? cursor(key.apply(shown.get(limit - 1))) : null);
  }

  private static String cursor(String key) {
    return cursor(list(), key);
  }

  /**
   * The cursor to go on from a key.
   *
   * @param list stands for what is listed: its address and filters, whatever page of it
   */
  public static String cursor(String list, String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((check(list, key) + key).getBytes(StandardCharsets.UTF_8));
  }

  /** The list that is asked for: its address, filters and order, whatever page of it. */
  private static String list() {
    var request = CurrentRequestManager.get();
    var filters = new TreeMap<String, List<String>>(request.getUriInfo().getQueryParameters());
    filters.keySet().removeAll(Set.of("cursor", "limit"));
    return request.getPath() + filters;
  }

  /** Eight digits that a cursor of another list, cut short or made up does not have. */
  static String check(String list, String key) {
    CRC32C sum = new CRC32C();
    sum.update((list + key).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** The key inside a cursor; {@code read} refuses what could not be one of the list's keys. */
  static <K> K key(String cursor, Function<String, K> read) {
    return cursor == null ? null : key(list(), cursor, read);
  }

  /**
   * The same of a cursor of this list.
   *
   * @throws Problem INVALID_CURSOR for one of another list, or for none
   */
  public static <K> K key(String list, String cursor, Function<String, K> read) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String key = text.substring(CHECK_DIGITS);
      if (!text.startsWith(check(list, key)) || !StrictJson.isStorable(key)) {
        throw new Problem(Code.INVALID_CURSOR);
      }
      return read.apply(key);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | DateTimeException
        | Problem madeUp) {
      throw new Problem(Code.INVALID_CURSOR);
    }
  }
}
