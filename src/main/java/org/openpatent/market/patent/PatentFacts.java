package org.openpatent.market.patent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** What the register says of a patent. */
public record PatentFacts(
    PatentKind kind,
    String title,
    String abstractText,
    List<String> inventors,
    List<String> owners,
    LocalDate filedOn,
    LocalDate grantedOn,
    List<String> ipc,
    List<String> locarno,
    List<String> applicationFields,
    List<String> keywords,
    String problemSolved,
    String advantages,
    EvaluationReport evaluationReport) {
  /**
   * Stands in a correction for a field that had no value, because nulls are not stored in
   * documents.
   */
  static final String NOTHING = "";

  private static final List<String> FROZEN = List.of("kind", "owners", "filedOn", "grantedOn");

  void requireConsistent(String number, LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (PatentNumber.parse(number).kind() != kind) {
      wrong.add(new Problem.Field("/kind", Code.PATENT_KIND_MISMATCH, number));
    }
    boolean design = kind == PatentKind.DESIGN;
    if (!(design ? ipc : locarno).isEmpty() || (design ? locarno : ipc).isEmpty()) {
      wrong.add(new Problem.Field(design ? "/locarno" : "/ipc", Code.CLASSIFICATION_KIND));
    }
    if (repeats(owners)) {
      wrong.add(new Problem.Field("/owners", Code.OWNER_REPEATED));
    }
    if (!filedOn.isBefore(grantedOn)) {
      wrong.add(new Problem.Field("/grantedOn", Code.DATE_ORDER));
    }
    if (filedOn.isAfter(today)) {
      wrong.add(new Problem.Field("/filedOn", Code.DATE_IN_FUTURE));
    }
    if (evaluationReport != null && evaluationReport.issuedOn().isAfter(today)) {
      wrong.add(new Problem.Field("/evaluationReport/issuedOn", Code.DATE_IN_FUTURE));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }

  static boolean repeats(List<String> creditCodes) {
    return Set.copyOf(creditCodes).size() < creditCodes.size();
  }

  /**
   * Refuses changes of fields that the first offer froze, naming each.
   *
   * @param changed the fields that would change, by their names on the wire
   */
  static void requireUnfrozen(Set<String> changed) {
    List<Problem.Field> frozen =
        FROZEN.stream()
            .filter(changed::contains)
            .map(name -> new Problem.Field("/" + name, Code.PATENT_FROZEN))
            .toList();
    if (!frozen.isEmpty()) {
      throw new Problem(frozen);
    }
  }

  /** The fields that the other facts state differently, by their names on the wire. */
  Map<String, Object> differing(PatentFacts other) {
    Map<String, Object> differing = byName();
    differing.entrySet().removeAll(other.byName().entrySet());
    return differing;
  }

  private Map<String, Object> byName() {
    Map<String, Object> byName = new HashMap<>();
    byName.put("kind", kind);
    byName.put("title", title);
    byName.put("abstract", abstractText);
    byName.put("inventors", inventors);
    byName.put("owners", owners);
    byName.put("filedOn", filedOn);
    byName.put("grantedOn", grantedOn);
    byName.put("ipc", ipc);
    byName.put("locarno", locarno);
    byName.put("applicationFields", applicationFields);
    byName.put("keywords", keywords);
    byName.put("problemSolved", Objects.requireNonNullElse(problemSolved, NOTHING));
    byName.put("advantages", Objects.requireNonNullElse(advantages, NOTHING));
    byName.put("evaluationReport", evaluationReport == null ? NOTHING : evaluationReport);
    return byName;
  }
}
