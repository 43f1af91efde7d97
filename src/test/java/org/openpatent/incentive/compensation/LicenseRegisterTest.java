package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LicenseRegisterTest {

  @Property
  void everyTextComesBackAsItWasAndHasOneNumber(
      @ForAll List<String> texts, @ForAll long high, @ForAll long low) {
    var dictionary = new Dictionary();
    String uuid = new UUID(high, low).toString();
    for (String text : texts) {
      // what UTF-8 cannot hold no credit code or patent number holds
      String name = text.replaceAll("[\\ud800-\\udfff]", "");
      assertEquals(name, dictionary.text(dictionary.of(name)));
      assertEquals(dictionary.of(name), dictionary.find(name));
    }
    assertEquals(uuid, dictionary.text(dictionary.of(uuid)));
    assertEquals(uuid.toUpperCase(), dictionary.text(dictionary.of(uuid.toUpperCase())));
  }

  @Test
  void textsAlikeButForTheirLettersAreDifferent() {
    var dictionary = new Dictionary();
    String uuid = "0198c0de-0000-7000-8000-00000000000a";

    assertNotEquals(dictionary.of(uuid), dictionary.of(uuid.toUpperCase()));
    assertNotEquals(dictionary.of("Aa"), dictionary.of("BB"));
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
}
