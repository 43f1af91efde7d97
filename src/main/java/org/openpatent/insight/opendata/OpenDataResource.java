package org.openpatent.insight.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/** Everything public as files; the package's documentation says what a download promises. */
@Path("/v1/open-data")
@Tag(name = "Open data")
@Transactional // for the snapshot; each part has a transaction of its own
public class OpenDataResource {
  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";

  private static final MediaType LINES = MediaType.valueOf(NDJSON);

  /** The first is chosen where the caller accepts both equally. */
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.valueOf(CSV), LINES).build();

  @Inject LegalClock clock;
  @Inject OpenDataConfig config;

  @GET
  @Path("/datapackage.json")
  @PermitAll
  @Operation(
      operationId = "getDataPackage",
      summary = "Read what open data there is",
      description =
          "A Frictionless Data Package: each set with its columns, their types and what they mean,"
              + " in English and Chinese, and the license of the data.")
  public DataPackage describe() {
    return DataPackage.of(config);
  }

  @GET
  @Path("/offers")
  @Produces({CSV, NDJSON})
  @PermitAll
  @Operation(operationId = "downloadOffers", summary = "Download offers as open data")
  // no RestResponse: for that the framework would choose the writer where there are several types
  public Response offers(@Valid @BeanParam OpenOfferFilter filter, @Context Request request) {
    return answer(OpenOffers.SET, OpenKey.ID, filter, request);
  }

  @GET
  @Path("/patents")
  @Produces({CSV, NDJSON})
  @PermitAll
  @Operation(operationId = "downloadPatents", summary = "Download patents as open data")
  public Response patents(@Valid @BeanParam OpenPatentFilter filter, @Context Request request) {
    return answer(OpenPatents.SET, OpenKey.PATENT, filter, request);
  }

  @GET
  @Path("/licenses")
  @Produces({CSV, NDJSON})
  @PermitAll
  @Operation(operationId = "downloadLicenses", summary = "Download licenses as open data")
  public Response licenses(@Valid @BeanParam OpenLicenseFilter filter, @Context Request request) {
    return answer(OpenLicenses.SET, OpenKey.ID, filter, request);
  }

  @GET
  @Path("/programs")
  @Produces({CSV, NDJSON})
  @PermitAll
  @Operation(operationId = "downloadPrograms", summary = "Download programs as open data")
  public Response programs(@Valid @BeanParam OpenProgramFilter filter, @Context Request request) {
    return answer(OpenPrograms.SET, OpenKey.PROGRAM, filter, request);
  }

  @GET
  @Path("/settlement-lines")
  @Produces({CSV, NDJSON})
  @PermitAll
  @Operation(
      operationId = "downloadSettlementLines",
      summary = "Download what settlements decided as open data")
  public Response settlementLines(
      @Valid @BeanParam OpenSettlementLineFilter filter, @Context Request request) {
    return answer(OpenSettlementLines.SET, OpenKey.LINE, filter, request);
  }

  @GET
  @Path("/pledges")
  @Produces({CSV, NDJSON})
  @PermitAll
  @Operation(operationId = "downloadPledges", summary = "Download pledges as open data")
  public Response pledges(@Valid @BeanParam OpenPledgeFilter filter, @Context Request request) {
    return answer(OpenPledges.SET, OpenKey.ID, filter, request);
  }

  private Response answer(OpenSet set, OpenKey key, OpenDataFilter filter, Request request) {
    Object after = key.after(filter.cursor);
    if (after != null && filter.snapshot == null) {
      throw new Problem(Code.SNAPSHOT_REQUIRED);
    }
    Snapshot snapshot =
        filter.snapshot == null ? Snapshot.take(clock) : filter.snapshot.takenBefore(clock.now());
    OpenDataFormat format = format(filter, request);
    var download =
        new OpenDownload(
            set,
            filter.where().and(set.publicSince(), snapshot.at()),
            snapshot.day(),
            format,
            Boolean.TRUE.equals(filter.spreadsheet),
            key,
            after);
    return Response.ok(download, format == OpenDataFormat.NDJSON ? LINES.toString() : CSV)
        .header("Snapshot", snapshot)
        .header("Snapshot-Day", snapshot.day())
        .lastModified(Date.from(snapshot.at()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.%s\"".formatted(set.name(), snapshot.day(), format))
        .build();
  }

  private static OpenDataFormat format(OpenDataFilter filter, Request request) {
    Variant chosen = request.selectVariant(FORMS);
    if (chosen == null) {
      throw new Problem(Code.NOT_ACCEPTABLE);
    }
    if (filter.format != null) {
      return filter.format;
    }
    return chosen.getMediaType().isCompatible(LINES) ? OpenDataFormat.NDJSON : OpenDataFormat.CSV;
  }
}
