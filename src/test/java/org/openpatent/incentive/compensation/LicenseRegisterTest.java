package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LicenseRegisterTest {

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
