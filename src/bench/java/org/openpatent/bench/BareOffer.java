package org.openpatent.bench;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the framework costs at the least: one row read by its id on a worker, written as JSON. */
@Path("/bench/offers/{id}")
@PermitAll
public class BareOffer {
  public record BareOfferView(
      UUID id, String patentNumber, String licensor, String method, LocalDate publishedOn) {}

  @Inject AgroalDataSource database;

  @GET
  @Operation(operationId = "bareOffer", hidden = true)
  public BareOfferView get(@PathParam("id") UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select id, patent_number, licensor_code, method, published_on"
                    + " from offer where id = ?")) {
      select.setObject(1, id);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw new NotFoundException();
        }
        return new BareOfferView(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getObject(5, LocalDate.class));
      }
    }
  }
}
