package org.openpatent.market.patent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class ClassificationTest {
  private static final String IPC = "^[A-H]\\d{2}[A-Z](?: ?\\d{1,4}/\\d{2,6})?$";

  @ParameterizedTest
  @CsvSource({
    "A24B   15/18    (2006.01), A24B 15/18",
    "E01B3/32(2006.01)I, E01B 3/32",
    "A24B 15/18, A24B 15/18",
    "A24B, A24B",
    "a24b15/18 (2006.01) n, A24B 15/18",
    "H04L   (2022.01), H04L",
    "C07D 1234/123456, C07D 1234/123456",
    "A01D0045100000, A01D 45/10",
    "A01D0045000000, A01D 45/00",
    "A01D0045020000, A01D 45/02",
    "A01D0001102000, A01D 1/102",
    "C12N0015113000, C12N 15/113",
    "H04L0000000000, H04L",
    "A01D 045/10, A01D 45/10",
    "A01D 0045/10, A01D 45/10",
    "A01D045/10(2006.01)I, A01D 45/10",
    "A24B\u200b15/18, A24B 15/18",
    "A24B 15/18。, A24B 15/18",
    "Ａ２４Ｂ　１５／１８（２００６．０１）, A24B 15/18"
  })
  void anIpcSymbolIsStoredWithoutItsEdition(String written, String stored) {
    assertEquals(stored, Classification.ipc(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I24B 15/18",
        "A24",
        "A24B15",
        "A24B 15/1",
        "A24B 12345/18",
        "A24B 1 5/18",
        "A24B 15/18I",
        "A24B 15/18;A24B 15/16",
        "A24B 15/18 (2006.01",
        "A24B-15/18",
        "01-01"
      })
  void otherTextIsNoIpcSymbol(String text) {
    Problem problem = assertThrows(Problem.class, () -> Classification.ipc(text));
    assertEquals(Code.IPC_FORM, problem.code);
  }

  @ParameterizedTest
  @CsvSource({"01-01 (11), 01-01", "01-01, 01-01", "' 06-01(9) ', 06-01", "０１－０１　（１１）, 01-01"})
  void aLocarnoClassIsStoredWithoutItsEdition(String written, String stored) {
    assertEquals(stored, Classification.locarno(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1", "01-1", "0101", "01-01-01", "01-01 (", "01-01 11", "A24B 15/18"})
  void otherTextIsNoLocarnoClass(String text) {
    Problem problem = assertThrows(Problem.class, () -> Classification.locarno(text));
    assertEquals(Code.LOCARNO_FORM, problem.code);
  }

  @Property
  void whatIsStoredHasTheFormAndReadsAsItself(
      @ForAll @CharRange(from = 'a', to = 'h') char section,
      @ForAll @CharRange(from = 'A', to = 'Z') char subclass,
      @ForAll @StringLength(min = 1, max = 4) @CharRange(from = '0', to = '9') String group,
      @ForAll @StringLength(max = 3) @Chars({' ', '\t', '　'}) String space) {
    String written = section + "01" + subclass + space + group + "/00" + space + "(2006.01)";
    String stored = Classification.ipc(written);
    assertTrue(stored.matches(IPC));
    assertEquals(stored, Classification.ipc(stored));
  }
}
