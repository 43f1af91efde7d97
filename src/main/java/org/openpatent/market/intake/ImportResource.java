package org.openpatent.market.intake;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.market.intake.ImportJob.ImportStatus;
import org.openpatent.market.intake.ImportViews.ImportRefusalPage;
import org.openpatent.market.intake.ImportViews.ImportRefusalView;
import org.openpatent.market.intake.ImportViews.ImportView;
import org.openpatent.market.table.Columns;
import org.openpatent.market.table.ImportColumn;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.SentFile;
import org.openpatent.platform.http.XlsxBook;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Role;

/**
 * Files of patents and offers, read in the background. Longer than most files because the document
 * says of each body and answer in which forms it comes.
 */
@Path("/v1/imports")
@Tag(name = "Imports")
public class ImportResource {
  private static final String JSON = "application/json";
  private static final MediaType CSV = MediaType.valueOf(SentFile.CSV);
  private static final MediaType XLSX = MediaType.valueOf(SentFile.XLSX);
  private static final int PAGE = 500;

  /** The first is chosen where the caller accepts all equally. */
  private static final List<Variant> TABLES = Variant.mediaTypes(CSV, XLSX).build();

  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV, XLSX).build();

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Imports imports;

  @POST
  @Consumes({SentFile.CSV, SentFile.XLSX, SentFile.XML, SentFile.ZIP})
  @RolesAllowed({Role.LICENSOR, Role.AGENCY})
  @Transactional
  // the file is stored before it is answered
  @TransactionConfiguration(timeout = 600)
  @LongWork
  @Idempotent
  @RequestBody(
      required = true,
      description =
          "A table with Chinese or English headings, also in a ZIP; the patent office's publications"
              + " in XML, or a ZIP of them. Its content tells what it is.",
      content = {
        @Content(mediaType = SentFile.CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SentFile.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = SentFile.XML, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SentFile.ZIP,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "202",
      description = "Waits to be read",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.class)))
  @Operation(
      operationId = "startImport",
      summary = "Send a file of patents and offers",
      description =
          "A licensor enters patents of its organization, the agency those of any. Each row keeps"
              + " the rules of registering a patent and of publishing an offer; a column that the"
              + " file has not leaves what is registered. A row that says what is registered already"
              + " changes nothing, so that a file can be sent again. Two imports run at a time, by"
              + " turns of the organizations.")
  public RestResponse<ImportView> start(
      @Parameter(description = "What becomes of the good rows; good-rows unless given.")
          @QueryParam("mode")
          ImportMode mode,
      @Parameter(
              description =
                  "Whether rows that state a royalty or a term are published as offers; true unless"
                      + " given.")
          @QueryParam("offers")
          Boolean offers,
      @Parameter(
              description = "Whether numbers without their check digit get it; false unless given.")
          @QueryParam("complete-check-digits")
          Boolean completeCheckDigits,
      SentFile body)
      throws IOException {
    boolean byAgency = caller.is(Role.AGENCY);
    if (!byAgency) {
      caller.organization(); // refused without one: whose patents would they be
    }
    var wishes =
        new ImportJob.Wishes(
            PatentRows.CODE,
            mode,
            !Boolean.FALSE.equals(offers),
            Boolean.TRUE.equals(completeCheckDigits),
            byAgency);
    ImportJob job = imports.take(wishes, body, caller.acting(clock.now()));
    return accepted(view(job));
  }

  @GET
  @RolesAllowed({Role.LICENSOR, Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listImports",
      summary = "List imports, newest first",
      description =
          "Licensors and banks see those of their organization. Each is forgotten thirty days after it has"
              + " ended.")
  public Page<ImportView> list(
      @QueryParam("status") ImportStatus status, @Valid @BeanParam PageRequest page) {
    var found =
        ImportJob.page(caller.payeeSeen(null), status, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, this::view, job -> job.id.toString());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LICENSOR, Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getImport",
      summary = "Read how far an import is",
      description = "Forgotten thirty days after it has ended.")
  public ImportView get(@PathParam("id") UUID id) {
    return view(ImportJob.visible(id, caller));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed({Role.LICENSOR, Role.BANK, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "cancelImport",
      summary = "Cancel an import that has not ended",
      description = "Rows that are stored stay stored; of all-or-nothing, none is.")
  public RestResponse<ImportView> cancel(@PathParam("id") UUID id) {
    ImportJob.visible(id, caller);
    return RestResponse.ok(view(ImportJob.cancel(id, caller.acting(clock.now()))));
  }

  @GET
  @Path("/{id}/refusals")
  @Produces({JSON, SentFile.CSV, SentFile.XLSX})
  @RolesAllowed({Role.LICENSOR, Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = ImportRefusalPage.class)),
        @Content(mediaType = SentFile.CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SentFile.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "listImportRefusals",
      summary = "List the rows that were refused",
      description =
          "In JSON page by page. As CSV or XLSX all of them as they came, with one more column that"
              + " says why: to be corrected there and sent again.")
  // no RestResponse: for that the framework would choose the writer where there are several types
  public Response refusals(
      @PathParam("id") UUID id,
      @Parameter(description = CsvTable.SPREADSHEET) @QueryParam("spreadsheet") Boolean spreadsheet,
      @Valid @BeanParam PageRequest page,
      @Context Request request) {
    ImportJob job = ImportJob.visible(id, caller);
    MediaType chosen = Answers.form(request, FORMS);
    Locale locale = caller.locale();
    if (chosen.equals(MediaType.APPLICATION_JSON_TYPE)) {
      var found = ImportRefusal.page(id, page.after(Integer::valueOf), page.rows());
      return Response.ok(
              Page.of(
                  found,
                  page,
                  one -> ImportRefusalView.of(one, locale),
                  one -> String.valueOf(one.place.rowNumber())),
              chosen)
          .build();
    }
    List<CsvTable.Column<ImportRefusal>> columns = new ArrayList<>();
    for (int i = 0; i < job.headings.size(); i++) {
      int place = i;
      if (ImportColumn.REFUSAL.isNamed(job.headings.get(i))) {
        continue; // what an earlier import said
      }
      columns.add(
          CsvTable.column(
              job.headings.get(i), one -> place < one.cells.size() ? one.cells.get(place) : ""));
    }
    columns.add(
        CsvTable.column(
            ImportColumn.REFUSAL.heading(locale), one -> ImportRefusalView.of(one, locale).line()));
    return Response.ok(
            chosen.equals(CSV)
                ? new CsvTable<>(columns)
                    .<Integer>download(
                        spreadsheet,
                        one -> one.place.rowNumber(),
                        last -> ImportRefusal.page(id, last, PAGE))
                : new XlsxBook()
                    .<ImportRefusal, Integer>with(
                        "refusals",
                        columns,
                        one -> one.place.rowNumber(),
                        last -> ImportRefusal.page(id, last, PAGE)),
            chosen)
        .build();
  }

  @GET
  @Path("/template")
  @Produces({SentFile.CSV, SentFile.XLSX})
  @RolesAllowed({Role.LICENSOR, Role.AGENCY})
  @APIResponse(
      responseCode = "200",
      description = "A table with headings only",
      content = {
        @Content(mediaType = SentFile.CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SentFile.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "getImportTemplate",
      summary = "Download a table to fill in",
      description = "Headings in Chinese or English, by Accept-Language; any order will do.")
  public Response template(@Context Request request) {
    return template(ImportColumn.COLUMNS, "patents", request, caller.locale());
  }

  /** A table with the headings of these columns alone, in the form that is asked for. */
  public static Response template(
      Columns<?> offered, String sheet, Request request, Locale locale) {
    MediaType chosen = Answers.form(request, TABLES);
    List<CsvTable.Column<String>> columns =
        offered.offered().stream()
            .map(column -> CsvTable.<String>column(column.heading(locale), none -> ""))
            .toList();
    Download table =
        chosen.equals(CSV)
            ? new CsvTable<>(columns).<String>download(true, none -> none, none -> List.of())
            : new XlsxBook().<String, String>with(sheet, columns, none -> none, none -> List.of());
    return Response.ok(table, chosen).build();
  }

  /** Of a file that was taken in and waits to be read. */
  public static RestResponse<ImportView> accepted(ImportView view) {
    return Answers.at("/v1/imports/" + view.id(), Status.ACCEPTED, view);
  }

  private ImportView view(ImportJob job) {
    return ImportView.of(job, clock.now(), caller.locale());
  }
}
