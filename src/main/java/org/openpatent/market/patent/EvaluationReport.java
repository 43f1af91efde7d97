package org.openpatent.market.patent;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.openpatent.platform.value.Name;

/** The office's evaluation of a utility model or design, which is granted unexamined [PL 50]. */
@Embeddable
public record EvaluationReport(
    @NotBlank @Name @Size(max = 60) String number,
    @NotNull @Enumerated(EnumType.STRING) ReportConclusion conclusion,
    @NotNull LocalDate issuedOn) {
  public enum ReportConclusion {
    POSITIVE,
    NEGATIVE
  }
}
