package org.openpatent.incentive.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.roll.EntryStanding;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.party.organization.Contact;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.value.Omittable;

/** What a recipient is told: the firms, each with the fields of the purpose and no others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The file of a push, as it was sent.")
public record PushDocument(
    UUID list,
    @Schema(description = "The code of the list.") String criteria,
    PushPurpose purpose,
    @Schema(description = "The push that this one corrects.") @Omittable UUID corrects,
    LocalDate pushedOn,
    List<PushedEntry> entries) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A firm, with the fields that were asked for.")
  public record PushedEntry(
      String creditCode,
      @Omittable String name,
      @Omittable String division,
      @Omittable Integer rank,
      @Omittable String score,
      @Omittable Integer validInventions,
      @Omittable String contactName,
      @Omittable String contactEmail,
      @Omittable String contactPhone,
      @Schema(description = "What it is from now on; in a correction.") @Omittable
          EntryStanding standing) {
    /**
     * @param contact null unless it is among the fields
     */
    static PushedEntry of(ListEntry e, Set<PushField> fields, Contact contact) {
      return new PushedEntry(
          e.creditCode,
          fields.contains(PushField.NAME) ? e.name : null,
          fields.contains(PushField.DIVISION) ? e.division : null,
          fields.contains(PushField.RANK) ? e.rank() : null,
          fields.contains(PushField.SCORE) ? e.score.toString() : null,
          fields.contains(PushField.VALID_INVENTIONS) ? e.validInventions : null,
          contact == null ? null : contact.name(),
          contact == null ? null : contact.email(),
          contact == null ? null : contact.phone(),
          null);
    }

    static PushedEntry corrected(String creditCode, EntryStanding standing) {
      return new PushedEntry(creditCode, null, null, null, null, null, null, null, null, standing);
    }
  }

  /** The columns of the fields, beside the credit code; of a correction the standing. */
  CsvTable<PushedEntry> table(Set<PushField> fields) {
    List<CsvTable.Column<PushedEntry>> columns = new ArrayList<>();
    columns.add(CsvTable.column("creditCode", PushedEntry::creditCode));
    for (PushField field : fields) {
      switch (field) {
        case NAME -> columns.add(CsvTable.column("name", PushedEntry::name));
        case DIVISION -> columns.add(CsvTable.column("division", PushedEntry::division));
        case RANK -> columns.add(CsvTable.column("rank", PushedEntry::rank));
        case SCORE -> columns.add(CsvTable.column("score", PushedEntry::score));
        case VALID_INVENTIONS ->
            columns.add(CsvTable.column("validInventions", PushedEntry::validInventions));
        case CONTACT -> {
          columns.add(CsvTable.column("contactName", PushedEntry::contactName));
          columns.add(CsvTable.column("contactEmail", PushedEntry::contactEmail));
          columns.add(CsvTable.column("contactPhone", PushedEntry::contactPhone));
        }
      }
    }
    if (corrects != null) {
      columns.add(CsvTable.column("standing", PushedEntry::standing));
    }
    return new CsvTable<>(columns);
  }
}
