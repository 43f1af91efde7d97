package org.openpatent.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Nobody learns from the published amounts what one or two organizations were paid. */
class DisclosureTest {
  private static Cell cell(Integer... payees) {
    TreeSet<Integer> sorted = new TreeSet<>(Set.of(payees));
    return sorted.isEmpty()
        ? new Cell(BigDecimal.ZERO, 0, null, null)
        : new Cell(BigDecimal.valueOf(sorted.size()), sorted.size(), sorted.first(), sorted.last());
  }

  @Test
  void aSmallGroupTakesTheSmallestOtherOneWithIt() {
    var told =
        Disclosure.of(
            Map.of("A", cell(1), "B", cell(2, 3, 4), "C", cell(5, 6, 7, 8)),
            cell(1, 2, 3, 4, 5, 6, 7, 8));
    assertEquals(Set.of("A", "B"), told.hidden());
    assertEquals(BigDecimal.valueOf(4), told.together());
    assertTrue(told.wholeTold());
  }

  @Test
  void severalSmallGroupsAreToldTogether() {
    var told =
        Disclosure.of(
            Map.of("A", cell(1), "B", cell(2, 3), "C", cell(5, 6, 7), "D", cell()),
            cell(1, 2, 3, 5, 6, 7));
    assertEquals(Set.of("A", "B"), told.hidden());
    assertEquals(BigDecimal.valueOf(3), told.together());
  }

  @Test
  void smallGroupsOfTheSamePayeesAreNotEnoughTogether() {
    var told = Disclosure.of(Map.of("A", cell(1, 2), "B", cell(1, 2)), cell(1, 2));
    assertEquals(Set.of("A", "B"), told.hidden());
    assertNull(told.together());
    assertEquals(false, told.wholeTold());
  }

  /** Of each payee the groups that it has a part in. */
  @Property(tries = 500)
  void whatIsToldAndWhatIsLeftIsOfThreeOrMore(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 63) Integer> payees) {
    Map<String, Set<Integer>> parts = new TreeMap<>();
    for (int i = 0; i < payees.size(); i++) {
      for (int group = 0; group < 6; group++) {
        if ((payees.get(i) >> group & 1) == 1) {
          parts.computeIfAbsent("G" + group, none -> new TreeSet<>()).add(i);
        }
      }
    }
    Map<String, Cell> groups = new HashMap<>();
    Set<Integer> all = new HashSet<>();
    parts.forEach(
        (group, of) -> {
          groups.put(group, cell(of.toArray(Integer[]::new)));
          all.addAll(of);
        });
    var told = Disclosure.of(groups, cell(all.toArray(Integer[]::new)));
    Set<Integer> left = new HashSet<>();
    told.hidden().forEach(group -> left.addAll(parts.get(group)));
    parts.forEach(
        (group, of) -> assertTrue(told.hidden().contains(group) || of.size() >= 3, group));
    if (!told.hidden().isEmpty()) {
      assertEquals(left.size() >= 3, told.together() != null);
      assertTrue(left.size() >= 3 || !told.wholeTold(), "the whole without the others is few");
    }
    assertEquals(all.isEmpty() || all.size() >= 3, told.wholeTold());
  }
}
