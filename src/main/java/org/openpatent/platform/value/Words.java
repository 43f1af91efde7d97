package org.openpatent.platform.value;

import java.util.Locale;
import java.util.ResourceBundle;

/** Texts in English or Chinese, from files of properties. */
public final class Words {
  /** Where a file is missing for a language, English stands in, never that of the machine. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /**
   * @param file its name without language and ending
   */
  public static String of(String file, String key, Locale locale) {
    return ResourceBundle.getBundle(file, locale, NO_FALLBACK).getString(key);
  }
}
