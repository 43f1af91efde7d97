package org.openpatent.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the framework costs at the least: one select on a worker by plain JDBC, written as JSON. The
 * whole is what an offer's answer holds, the row one row of one table.
 */
@Path("/bench")
@PermitAll
public class BareOffer {
  public record BareRow(
      UUID id, String patentNumber, String licensor, String method, LocalDate publishedOn) {}

  public record BareLicensor(String creditCode, String name, String division) {}

  public record BareRoyalty(
      String method,
      BigDecimal lumpSum,
      BigDecimal entryFee,
      BigDecimal ratePercent,
      String rateBase,
      Integer freeMonths) {}

  public record BareReference(BigDecimal amount, String estimation) {}

  public record BareWhole(
      UUID id,
      LocalDate protectedUntil,
      String[] impediments,
      String patentNumber,
      String kind,
      String title,
      @JsonProperty("abstract") String abstractText,
      String[] ipc,
      String[] locarno,
      String[] applicationFields,
      String[] keywords,
      String problemSolved,
      String advantages,
      String[] owners,
      BareLicensor licensor,
      BareRoyalty royalty,
      int minimumTermMonths,
      int maximumTermMonths,
      OffsetDateTime publishedAt,
      LocalDate publishedOn,
      LocalDate openUntil,
      LocalDate withdrawnOn,
      String withdrawalReason,
      BareReference referenceRoyalty,
      String[] ownerConsents,
      String technicalSupport,
      String notes,
      String[] warnings,
      long licenseCount,
      int version,
      String withdrawalCause) {}

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  @Inject AgroalDataSource database;

  @GET
  @Path("/rows/{id}")
  @Operation(operationId = "bareRow", hidden = true)
  public BareRow row(@PathParam("id") UUID id) throws SQLException {
    return one(
        "select id, patent_number, licensor_code, method, published_on from offer where id = ?",
        id,
        row ->
            new BareRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class)));
  }

  @GET
  @Path("/offers/{id}")
  @Operation(operationId = "bareOffer", hidden = true)
  public BareWhole offer(@PathParam("id") UUID id) throws SQLException {
    return one(
        """
        select o.id, p.protected_until, p.impediments, o.patent_number, p.kind, p.title,
          p.abstract_text, p.ipc, p.locarno, p.application_fields, p.keywords, p.problem_solved,
          p.advantages, p.owners,
          g.credit_code, g.name, g.division,
          o.method, o.lump_sum, o.entry_fee, o.rate_percent, o.rate_base, o.free_months,
          o.minimum_term_months, o.maximum_term_months, o.published_at, o.published_on,
          o.open_until, o.withdrawn_on, o.withdrawal_reason, o.reference_royalty, o.estimation,
          o.owner_consents, o.technical_support, o.notes, o.warnings,
          (select count(l.id) from license l where l.offer_id = o.id and l.effective_on is not null
            and l.voided_at is null and l.ends_on >= l.begins_on),
          o.version, o.withdrawal_cause
        from offer o join patent p on p.number = o.patent_number
          join organization g on g.credit_code = o.licensor_code
        where o.id = ?
        """,
        id,
        row ->
            new BareWhole(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                texts(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                texts(row, 8),
                texts(row, 9),
                texts(row, 10),
                texts(row, 11),
                row.getString(12),
                row.getString(13),
                texts(row, 14),
                new BareLicensor(row.getString(15), row.getString(16), row.getString(17)),
                new BareRoyalty(
                    row.getString(18),
                    row.getBigDecimal(19),
                    row.getBigDecimal(20),
                    row.getBigDecimal(21),
                    row.getString(22),
                    row.getObject(23, Integer.class)),
                row.getInt(24),
                row.getInt(25),
                row.getObject(26, OffsetDateTime.class),
                row.getObject(27, LocalDate.class),
                row.getObject(28, LocalDate.class),
                row.getObject(29, LocalDate.class),
                row.getString(30),
                new BareReference(row.getBigDecimal(31), row.getString(32)),
                texts(row, 33),
                row.getString(34),
                row.getString(35),
                texts(row, 36),
                row.getLong(37),
                row.getInt(38),
                row.getString(39)));
  }

  private <T> T one(String sql, UUID id, Reading<T> reading) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw new NotFoundException();
        }
        return reading.of(row);
      }
    }
  }

  private static String[] texts(ResultSet row, int column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
