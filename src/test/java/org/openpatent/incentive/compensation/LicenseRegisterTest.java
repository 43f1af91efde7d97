package org.openpatent.incentive.compensation;

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

class LicenseRegisterTest {

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

  @Test
  void manyLicensesKeepTheirNumbersAndTheLastIsTakenOnce() {
    var register = new LicenseRegister();
    for (int i = 0; i < 10_000; i++) {
      assertEquals(i, register.add("L" + i, "P" + i % 700, "U" + i % 11, "F" + i % 97));
      assertEquals(i, register.add("L" + i, "P" + i % 700, "U" + i % 11, "F" + i % 97));
    }

    assertEquals(11 + 97, register.organizations());
    IntStream.range(0, 10_000)
        .forEach(
            i -> {
              assertEquals("L" + i, register.id(i));
              assertEquals("P" + i % 700, register.patentNumber(register.patentOf(i)));
              assertEquals("F" + i % 97, register.creditCode(register.payeeOf(i, Side.LICENSEE)));
            });
  }

  @Test
  void aLicenseGrantedBeforeGetsItsLicensorWhenItComesAgain() {
    var register = new LicenseRegister();
    assertEquals(0, register.add("L", "P", null, "F"));
    assertEquals(0, register.add("L", "P", "U", "F"));
    assertEquals(0, register.add("L", "P", null, "F"));
    assertEquals("U", register.creditCode(register.payeeOf(0, Side.LICENSOR)));
  }
}
