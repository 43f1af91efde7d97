package org.openpatent.market.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/** Finds organizations by credit code, or by a name that exactly one registered one bears. */
public final class OwnerNames {
  /** What is near enough to a credit code to be a mistyped one rather than a name. */
  private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Z]{14,19}");

  private static final Pattern BLANK = Pattern.compile("\\s");

  private final Map<String, List<String>> codes;

  private OwnerNames(Map<String, List<String>> codes) {
    this.codes = codes;
  }

  /** Looks all of them up at once; the rows' other look-ups of them find them read. */
  public static OwnerNames of(Set<String> written) {
    Set<String> codes = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (String one : written) {
      if (isCode(one)) {
        codes.add(code(one));
      } else {
        names.addAll(spell(one));
      }
    }
    List<Organization> called = written.isEmpty() ? List.of() : Organization.called(codes, names);
    return new OwnerNames(
        called.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.name,
                    Collectors.mapping(one -> one.creditCode, Collectors.toList()))));
  }

  private static boolean isCode(String text) {
    return text.length() >= 15 && CODE.matcher(code(text)).matches();
  }

  private static String code(String text) {
    return BLANK.matcher(Pasted.bare(text).toUpperCase(Locale.ROOT)).replaceAll("");
  }

  /** Brackets are typed wide and narrow, and names are registered with either. */
  private static Set<String> spell(String name) {
    return new TreeSet<>(
        List.of(
            name,
            name.replace('（', '(').replace('）', ')'),
            name.replace('(', '（').replace(')', '）')));
  }

  /**
   * @throws Problem if it is neither a credit code nor the name of one organization
   */
  public CreditCode find(String written) {
    if (isCode(written)) {
      return readCode(code(written));
    }
    Set<String> bearers = new TreeSet<>();
    spell(written).forEach(one -> bearers.addAll(codes.getOrDefault(one, List.of())));
    if (bearers.isEmpty()) {
      throw new Problem(Code.OWNER_NAME_UNKNOWN, written);
    }
    if (bearers.size() > 1) {
      throw new Problem(Code.OWNER_NAME_AMBIGUOUS, written, String.join(", ", bearers));
    }
    return new CreditCode(bearers.iterator().next());
  }

  /** A code with a wrong check character is right if the agency has registered it so. */
  private static CreditCode readCode(String text) {
    try {
      return CreditCode.parse(text);
    } catch (Problem refused) {
      if (refused.code == Code.CREDIT_CODE_CHECK_CHARACTER && Organization.of(text) != null) {
        return new CreditCode(text);
      }
      throw refused;
    }
  }
}
