package org.openpatent.platform.value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stood in a resource before each of its corrections, the first one first. */
public record Corrections(List<CorrectionView> items) {
  /** How the names of fields end that hold issuer and subject of a token. */
  private static final String SUBJECT = "By";

  public record CorrectionView(
      Instant correctedAt,
      @Schema(description = "Credit code of the organization that corrected it.") @Omittable
          String correctedFor,
      List<PreviousValue> previous) {
    static CorrectionView of(Correction correction, boolean overseer) {
      return new CorrectionView(
          correction.corrected.at(),
          correction.corrected.organization(),
          new TreeMap<>(correction.previous)
              .entrySet().stream()
                  .filter(entry -> overseer || !entry.getKey().endsWith(SUBJECT))
                  .map(PreviousValue::of)
                  .toList());
    }
  }

  public record PreviousValue(
      @Schema(description = "The field's name on the wire.") String field,
      @Schema(description = "As text; absent if the field had no value.") @Omittable String value) {
    static PreviousValue of(Map.Entry<String, Object> entry) {
      return new PreviousValue(
          entry.getKey(), entry.getValue() == null ? null : entry.getValue().toString());
    }
  }

  /**
   * By the path of the resource, as {@code /v1/patents/202010566088.9}.
   *
   * @param overseer true to name who did what was replaced; others read for which organization
   */
  public static Corrections of(String resource, boolean overseer) {
    return new Corrections(
        Correction.of(resource).stream()
            .map(correction -> CorrectionView.of(correction, overseer))
            .toList());
  }
}
