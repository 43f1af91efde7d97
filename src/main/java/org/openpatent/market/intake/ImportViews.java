package org.openpatent.market.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.intake.ImportJob.ImportStatus;
import org.openpatent.market.table.ImportWarning;
import org.openpatent.platform.http.ProblemBody;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Omittable;

/** What is shown of an import and of the rows that it refused. */
public final class ImportViews {
  private ImportViews() {}

  /** A code and what it says in the language of the caller. */
  public record ImportRemark(String code, String detail) {
    static ImportRemark of(ImportWarning warning, Locale locale) {
      return new ImportRemark(warning.code(), text(warning.code(), warning.arguments(), locale));
    }
  }

  public record ImportView(
      UUID id,
      @Schema(description = "Of what its rows are: patents, loans or designations.") String kind,
      ImportMode mode,
      @Schema(description = "Whether rows that state a royalty are published as offers.")
          boolean offers,
      boolean completeCheckDigits,
      ImportStatus status,
      Instant requestedAt,
      @Schema(description = "Rows of the file, once they are counted.") @Omittable Integer rows,
      int read,
      @Schema(description = "Rows that were new or changed something; of a dry run, would have.")
          int stored,
      @Schema(description = "Rows that say what is registered already, or was corrected since.")
          int unchanged,
      @Schema(
              description =
                  "Rows, stored or unchanged, with a fact of a loan that was corrected since; it is"
                      + " not entered again.")
          int superseded,
      int refused,
      @Schema(description = "Offers published by the stored rows.") int offersPublished,
      @Schema(minimum = "0", maximum = "100") int percent,
      @Schema(description = "Estimated, while it runs.") @Omittable Long secondsLeft,
      List<ImportRemark> warnings,
      @Schema(description = "Why it failed.") @Omittable ImportRemark failure,
      @Omittable Instant endedAt) {
    public static ImportView of(ImportJob j, Instant now, Locale locale) {
      return new ImportView(
          j.id,
          j.kind,
          j.mode,
          j.offers,
          j.completesCheckDigits,
          j.status,
          j.requested.at(),
          j.total,
          j.rowsRead,
          j.rowsStored,
          j.rowsUnchanged,
          j.rowsSuperseded,
          j.rowsRefused,
          j.offersPublished,
          percent(j),
          secondsLeft(j, now),
          Arrays.stream(j.warnings).map(warning -> ImportRemark.of(warning, locale)).toList(),
          j.failure == null ? null : ImportRemark.of(j.failure, locale),
          j.ended == null ? null : j.ended.at());
    }

    private static int percent(ImportJob j) {
      return j.total == null ? 0 : (int) (100L * j.rowsRead / j.total);
    }

    private static Long secondsLeft(ImportJob j, Instant now) {
      if (j.status != ImportStatus.RUNNING || j.total == null || j.rowsRead == 0) {
        return null;
      }
      long passed = Duration.between(j.begunAt, now).toMillis();
      return Math.max(0, passed * (j.total - j.rowsRead) / j.rowsRead / 1000);
    }
  }

  public record ImportProblem(
      @Schema(description = "The heading of the column; empty for the row as a whole.")
          String column,
      String code,
      @Schema(description = "In Chinese or English, by Accept-Language.") String detail,
      @Schema(description = "The cell as it was read, or its beginning.") String found,
      @Schema(description = "What was probably meant, where that can be known.") @Omittable
          String meant) {
    static ImportProblem of(RowProblem problem, Locale locale) {
      return new ImportProblem(
          problem.column(),
          problem.code(),
          text(problem.code(), problem.arguments(), locale),
          problem.found(),
          problem.meant());
    }

    private String line() {
      return (column.isEmpty() ? "" : column + ": ")
          + detail
          + (meant == null ? "" : " → " + meant);
    }
  }

  public record ImportRefusalView(
      @Schema(description = "As a spreadsheet shows it: headings counted, from 1 on.") int row,
      List<ImportProblem> problems) {
    static ImportRefusalView of(ImportRefusal refusal, Locale locale) {
      return new ImportRefusalView(
          refusal.place.rowNumber(),
          Arrays.stream(refusal.problems).map(one -> ImportProblem.of(one, locale)).toList());
    }

    /** All of it in one cell. */
    String line() {
      return String.join("; ", problems.stream().map(ImportProblem::line).toList());
    }
  }

  public record ImportRefusalPage(List<ImportRefusalView> items, @Omittable String next) {}

  private static String text(String code, List<String> arguments, Locale locale) {
    return ProblemBody.detail(Code.of(code), locale, List.copyOf(arguments));
  }
}
