package org.openpatent.incentive.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.openpatent.market.intake.ImportJob;
import org.openpatent.market.intake.RowCells;
import org.openpatent.market.intake.RowKind;
import org.openpatent.market.intake.RowsOfFile;
import org.openpatent.market.table.Column;
import org.openpatent.market.table.Columns;
import org.openpatent.market.table.Headings;
import org.openpatent.party.designation.DesignationChanged;
import org.openpatent.party.designation.DesignationConfig;
import org.openpatent.platform.http.BodyConstraints;

/** Rows of designations, each a term of a level of an organization. */
@ApplicationScoped
class DesignationRows implements RowKind {
  static final String CODE = "designations";

  @Inject BodyConstraints constraints;
  @Inject DesignationConfig config;
  @Inject Event<DesignationChanged> followers;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Columns<DesignationColumn> columns() {
    return DesignationColumn.COLUMNS;
  }

  @Override
  public Column key() {
    return DesignationColumn.ORGANIZATION;
  }

  @Override
  public int rowsAtOnce() {
    return 200;
  }

  @Override
  public RowsOfFile open(ImportJob job, Headings headings) {
    return (rows, act, today) ->
        new DesignationBatch(
            rows.stream().map(row -> new DesignationReading(new RowCells(headings, row))).toList(),
            constraints,
            config.demonstrationQuotaPercent(),
            act,
            followers);
  }
}
