package org.openpatent.platform.value;

/**
 * Knows the values whose text the form of their type refuses and that are valid all the same,
 * because an office says so. Asked only about texts that were refused.
 */
public interface Waivers {
  /** The value of this type that is written so, or null if the refusal stands. */
  Object waived(Class<?> type, String text);
}
