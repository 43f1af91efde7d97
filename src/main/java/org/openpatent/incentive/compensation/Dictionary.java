package org.openpatent.incentive.compensation;

/** Each distinct text once, as a number from 0 on. */
final class Dictionary {
  private final Texts texts = new Texts();
  private final HashSlots slots = new HashSlots(number -> texts.get(number).hashCode());

  /** The number of the text, or {@link HashSlots#NONE} if it never came. */
  int find(String text) {
    return slots.find(text.hashCode(), number -> texts.is(number, text));
  }

  int of(String text) {
    int number = find(text);
    if (number == HashSlots.NONE) {
      number = texts.add(text);
      slots.put(number);
    }
    return number;
  }

  String text(int number) {
    return texts.get(number);
  }

  int size() {
    return texts.size();
  }
}
