package org.openpatent.insight.opendata;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.value.Where;

/** What any download of open data may be asked with; each set adds what its rows are chosen by. */
public abstract class OpenDataFilter {
  /** The form of a month. */
  static final String MONTH = "^2[0-9]{3}-(0[1-9]|1[0-2])$";

  @Parameter(description = "Instead of the header Accept; csv if neither says.")
  @QueryParam("format")
  public OpenDataFormat format;

  @Parameter(description = CsvTable.SPREADSHEET)
  @QueryParam("spreadsheet")
  public Boolean spreadsheet;

  @Parameter(
      description =
          "To go on where a download broke off: the first column of the last whole row that came."
              + " Needs its snapshot; no heading is sent again.")
  @QueryParam("cursor")
  @Schema(minLength = 1, maxLength = 64)
  public String cursor;

  @Parameter(
      description =
          "The header Snapshot of an answer, to have the rows of that moment and no later ones.")
  @QueryParam("snapshot")
  public Snapshot snapshot;

  /** The conditions of all parameters of the set. */
  abstract Where where();

  /** Of a month or of one later; null stays null. */
  static LocalDate firstDay(String month, int later) {
    return month == null ? null : YearMonth.parse(month).plusMonths(later).atDay(1);
  }
}
