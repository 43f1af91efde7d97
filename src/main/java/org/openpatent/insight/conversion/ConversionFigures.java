package org.openpatent.insight.conversion;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** What an organization reports of a year; open licenses are counted apart from other licenses. */
@Schema(description = "What was converted in a year; open licenses apart from other licenses.")
@Embeddable
public record ConversionFigures(
    @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "patents", column = @Column(name = "transfer_patents"))
        @AttributeOverride(name = "contracts", column = @Column(name = "transfer_contracts"))
        @AttributeOverride(name = "amount", column = @Column(name = "transfer_amount"))
        ConversionCount transfers,
    @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "patents", column = @Column(name = "license_patents"))
        @AttributeOverride(name = "contracts", column = @Column(name = "license_contracts"))
        @AttributeOverride(name = "amount", column = @Column(name = "license_amount"))
        ConversionCount licenses,
    @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "patents", column = @Column(name = "open_license_patents"))
        @AttributeOverride(name = "contracts", column = @Column(name = "open_license_contracts"))
        @AttributeOverride(name = "amount", column = @Column(name = "open_license_amount"))
        ConversionCount openLicenses,
    @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "patents", column = @Column(name = "share_patents"))
        @AttributeOverride(name = "contracts", column = @Column(name = "share_contracts"))
        @AttributeOverride(name = "amount", column = @Column(name = "share_amount"))
        ConversionCount shares) {

  /** All but open licenses. */
  ConversionCount conversions() {
    return transfers.plus(licenses).plus(shares);
  }

  /** By their names on the wire. */
  Map<String, Object> byName() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("transfers", transfers);
    named.put("licenses", licenses);
    named.put("openLicenses", openLicenses);
    named.put("shares", shares);
    return named;
  }

  /**
   * @throws Problem INVALID_BODY naming every way that has patents without contracts, or the
   *     reverse
   */
  void requireConsistent() {
    List<Problem.Field> wrong =
        byName().entrySet().stream()
            .filter(way -> !((ConversionCount) way.getValue()).agrees())
            .map(
                way ->
                    new Problem.Field("/" + way.getKey(), Code.CONVERSION_REPORT_CONTRACTS_CHECK))
            .toList();
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }
}
