package org.openpatent.incentive.roll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.candidate.FindingKind;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * What keeps a firm from a list whatever its score, if the criteria name it. Four are known to the
 * service; of others the agency says with a draft whom they concern.
 */
@Schema(
    type = SchemaType.STRING,
    pattern = ExclusionCode.PATTERN,
    example = "no-consent",
    description =
        "The code of an exclusion: not-registered-in-region, abnormal-filer, dishonest, no-consent,"
            + " or another that is given with a draft.")
public record ExclusionCode(String value) implements Comparable<ExclusionCode> {
  public static final String PATTERN = "^[a-z][a-z0-9-]{0,59}$";

  static final ExclusionCode NOT_REGISTERED_IN_REGION =
      new ExclusionCode("not-registered-in-region");
  static final ExclusionCode ABNORMAL_FILER = new ExclusionCode("abnormal-filer");
  static final ExclusionCode DISHONEST = new ExclusionCode("dishonest");
  static final ExclusionCode NO_CONSENT = new ExclusionCode("no-consent");

  static ExclusionCode of(FindingKind finding) {
    return switch (finding) {
      case ABNORMAL_FILER -> ABNORMAL_FILER;
      case DISHONEST -> DISHONEST;
    };
  }

  @JsonCreator
  public static ExclusionCode parse(String text) {
    if (!text.matches(PATTERN)) {
      throw new Problem(Code.EXCLUSION_CODE_FORM);
    }
    return new ExclusionCode(text);
  }

  @Override
  public int compareTo(ExclusionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
