package org.openpatent.treasury.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NumberedTextsTest {

  @Property
  void everyTextComesBackAsItWasAndHasOneNumber(
      @ForAll List<String> names, @ForAll long high, @ForAll long low) {
    var texts = new NumberedTexts();
    String uuid = new UUID(high, low).toString();
    for (String given : names) {
      // what UTF-8 cannot hold no credit code or patent number holds
      String name = given.replaceAll("[\\ud800-\\udfff]", "");
      assertEquals(name, texts.text(texts.add(name)));
      assertEquals(texts.add(name), texts.find(name));
    }
    assertEquals(uuid, texts.text(texts.add(uuid)));
    assertEquals(uuid.toUpperCase(), texts.text(texts.add(uuid.toUpperCase())));
  }

  /** Many of these texts have one hash, as "Aa" and "BB" have, or the next one, as "Ab". */
  @Property
  void textsOfOneHashAreDifferent(
      @ForAll @Size(max = 300)
          List<@StringLength(max = 4) @Chars({'A', 'B', 'C', 'a', 'b'}) String> names) {
    var texts = new NumberedTexts();
    List<String> distinct = new ArrayList<>();
    for (String name : names) {
      assertEquals(distinct.indexOf(name), texts.find(name));
      if (!distinct.contains(name)) {
        distinct.add(name);
      }
      assertEquals(distinct.indexOf(name), texts.add(name));
    }
    assertEquals(distinct, IntStream.range(0, texts.size()).mapToObj(texts::text).toList());
  }

  @Test
  void aUuidInCapitalsIsAnotherText() {
    var texts = new NumberedTexts();
    String uuid = "0198c0de-0000-7000-8000-00000000000a";

    assertNotEquals(texts.add(uuid), texts.add(uuid.toUpperCase()));
  }
}
