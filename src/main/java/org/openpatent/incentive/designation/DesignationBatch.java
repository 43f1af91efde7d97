package org.openpatent.incentive.designation;

import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpatent.market.intake.BatchResult;
import org.openpatent.market.intake.ImportRefusal.Refused;
import org.openpatent.market.intake.OwnerNames;
import org.openpatent.market.intake.RowBatch;
import org.openpatent.party.designation.Designation;
import org.openpatent.party.designation.DesignationChanged;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.BodyConstraints;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Some rows of a list, entered one after the other as if each had been sent alone. */
final class DesignationBatch implements RowBatch {
  private final List<DesignationReading> rows;
  private final BodyConstraints constraints;
  private final int quotaPercent;
  private final Act act;
  private final Event<DesignationChanged> followers;
  private final OwnerNames names;
  private final Set<String> changed = new TreeSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int stored;
  private int unchanged;

  DesignationBatch(
      List<DesignationReading> rows,
      BodyConstraints constraints,
      int quotaPercent,
      Act act,
      Event<DesignationChanged> followers) {
    this.rows = rows;
    this.constraints = constraints;
    this.quotaPercent = quotaPercent;
    this.act = act;
    this.followers = followers;
    names =
        OwnerNames.of(
            rows.stream()
                .map(DesignationReading::written)
                .filter(written -> !written.isEmpty())
                .collect(Collectors.toSet()));
  }

  /** What a row names; none of it is null. */
  private record Named(DesignationReading row, DesignationLevel level, CreditCode code) {}

  @Override
  public BatchResult enter() {
    List<Named> named = new ArrayList<>();
    for (DesignationReading row : rows) {
      if (!row.cells.isRefused()) {
        Named one = new Named(row, row.level(), row.organization(names));
        constraints.broken(row.entry()).forEach(row::add);
        if (!row.cells.isRefused()) {
          named.add(one);
        }
      }
    }
    // of two files that name the same firms none waits for the other in turn
    named.stream()
        .sorted(Comparator.comparing(Named::level).thenComparing(one -> one.code.value()))
        .forEach(one -> Designation.lockedIfAny(one.level, one.code.value()));
    named.forEach(this::enter);
    rows.stream()
        .filter(row -> row.cells.isRefused())
        .forEach(row -> refused.add(row.cells.refused()));
    Designation.flush();
    changed.forEach(code -> followers.fire(new DesignationChanged(code)));
    return new BatchResult(rows.size(), stored, unchanged, 0, 0, refused);
  }

  private void enter(Named one) {
    String code = one.code.value();
    Organization holder = Organization.of(code);
    if (holder == null) {
      one.row.add(
          new Problem.Field(
              DesignationColumn.ORGANIZATION.pointer(), Code.ORGANIZATION_NOT_REGISTERED, code));
      return;
    }
    Designation found = Designation.lockedIfAny(one.level, code);
    Designation designation = found == null ? new Designation(one.level, holder, act) : found;
    try {
      if (designation.grant(holder, one.row.entry().grant(), quotaPercent, act)) {
        changed.add(code);
        stored++;
      } else {
        unchanged++;
      }
    } catch (Problem broken) {
      one.row.cells.add(DesignationColumn.ORGANIZATION, broken, null);
    }
  }
}
