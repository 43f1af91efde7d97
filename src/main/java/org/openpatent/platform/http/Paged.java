package org.openpatent.platform.http;

/** One page of a list; {@code next} is the cursor of the next one, or null. */
public interface Paged {
  String next();
}
