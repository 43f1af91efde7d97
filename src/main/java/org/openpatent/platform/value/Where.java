package org.openpatent.platform.value;

import java.util.HashMap;
import java.util.Map;

/**
 * A where clause made of the filters that a request gives. It does more than Hibernate's {@code
 * Restriction}: a condition may be any expression of the query, on joined rows, arrays and
 * functions, so that it fits an index. A filter that is not given adds no condition.
 */
public final class Where {
  private final StringBuilder clause = new StringBuilder("1 = 1");
  private final Map<String, Object> parameters = new HashMap<>();

  /** Adds a condition whose every {@code ?} stands for the value, unless the value is null. */
  public Where and(String condition, Object value) {
    if (value != null) {
      String name = "p" + parameters.size();
      clause.append(" and (").append(condition.replace("?", ":" + name)).append(')');
      parameters.put(name, value);
    }
    return this;
  }

  /** Adds a condition without a value when it is wanted. */
  public Where when(boolean wanted, String condition) {
    if (wanted) {
      clause.append(" and (").append(condition).append(')');
    }
    return this;
  }

  /** The same conditions, to be added to. */
  public Where copy() {
    Where copy = new Where();
    copy.clause.replace(0, copy.clause.length(), clause.toString());
    copy.parameters.putAll(parameters);
    return copy;
  }

  /** The conditions by themselves. */
  public String text() {
    return clause.toString();
  }

  public String orderBy(String order) {
    return clause + " order by " + order;
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
