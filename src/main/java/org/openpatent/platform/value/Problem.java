package org.openpatent.platform.value;

import java.util.List;

/**
 * The one exception of this service: a refusal the caller can act on. Its {@link Code} fixes the
 * HTTP status and the localized text; the arguments fill that text.
 */
public final class Problem extends RuntimeException {
  /** One part of the request that has to change; {@code pointer} is a JSON Pointer [RFC 6901]. */
  public record Field(String pointer, Code code, List<Object> arguments) {
    public Field(String pointer, Code code, Object... arguments) {
      this(pointer, code, List.of(arguments));
    }
  }

  private static final long serialVersionUID = 1;

  public final Code code;
  public final int status;
  public final transient List<Object> arguments;
  public final transient List<Field> fields;

  public Problem(Code code, Object... arguments) {
    this(code, code.status, List.of(arguments), List.of());
  }

  public Problem(Code code, List<Field> fields) {
    this(code, code.status, List.of(), fields);
  }

  /** Rules broken, at least one: the first of them is the refusal. */
  public Problem(List<Field> broken) {
    this(broken.get(0).code, broken.get(0).code.status, broken.get(0).arguments, broken);
  }

  private Problem(Code code, int status, List<Object> arguments, List<Field> fields) {
    super(code.wire(), null, false, false);
    this.code = code;
    this.status = status;
    this.arguments = arguments;
    this.fields = fields;
  }

  /**
   * What was looked for.
   *
   * @throws Problem NOT_FOUND if it is null
   */
  public static <T> T requireFound(T found) {
    requireVisible(found != null);
    return found;
  }

  /**
   * Called where not every caller may know that something exists.
   *
   * @throws Problem NOT_FOUND if this one may not
   */
  public static void requireVisible(boolean visible) {
    if (!visible) {
      throw new Problem(Code.NOT_FOUND);
    }
  }

  /** The same refusal under another status: a malformed key is 404 in a path, 400 in a query. */
  public Problem as(int otherStatus) {
    return new Problem(code, otherStatus, arguments, fields);
  }

  /** The same refusal naming one field of the body. */
  public Problem at(String pointer) {
    return new Problem(code, status, arguments, List.of(new Field(pointer, code, arguments)));
  }
}
