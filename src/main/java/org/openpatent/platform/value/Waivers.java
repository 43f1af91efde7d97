package org.openpatent.platform.value;

/**
 * Knows the values that are valid although their text breaks the form of their type, because an
 * office confirmed them: a credit code with a wrong check character, for example. It is asked only
 * about texts that the form refused.
 */
public interface Waivers {
  /** The value of this type that is written so, or null if the refusal stands. */
  Object waived(Class<?> type, String text);
}
