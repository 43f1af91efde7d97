package org.openpatent.treasury.settlement;

import com.carrotsearch.hppc.IntIntHashMap;

/**
 * Each distinct text once, numbered from 0 on. Ours because a library's map by text keeps an object
 * for each text; this one finds a text by its hash, among texts kept as bytes.
 */
public final class NumberedTexts {
  public static final int NONE = -1;

  private final PackedTexts texts = new PackedTexts();
  private final IntIntHashMap numbers = new IntIntHashMap();

  /** The number of the text, or {@link #NONE} if it was never added. */
  public int find(String text) {
    return numbers.getOrDefault(key(text), NONE);
  }

  /** The number of the text, which it gets when it is added for the first time. */
  public int add(String text) {
    int key = key(text);
    int number = numbers.getOrDefault(key, NONE);
    if (number == NONE) {
      number = texts.add(text);
      numbers.put(key, number);
    }
    return number;
  }

  /** The text's hash, or the first integer after it that is not the key of another text. */
  private int key(String text) {
    int key = text.hashCode();
    int number;
    while ((number = numbers.getOrDefault(key, NONE)) != NONE && !texts.is(number, text)) {
      key++;
    }
    return key;
  }

  public String text(int number) {
    return texts.get(number);
  }

  public int size() {
    return texts.size();
  }
}
