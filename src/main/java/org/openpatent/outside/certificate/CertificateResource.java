package org.openpatent.outside.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.market.license.License;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.PlatformConfig;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** The certificate of a license, for its sides and those who oversee. */
@Path("/v1/licenses/{id}/certificate")
@Tag(name = "Certificates")
public class CertificateResource {
  private static final String JSON = "application/json";
  private static final String JOSE = "application/jose";
  private static final String PDF = "application/pdf";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(
              MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(JOSE), MediaType.valueOf(PDF))
          .build();

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject CertificateKeys keys;
  @Inject PlatformConfig config;
  @Inject ObjectMapper mapper;

  @GET
  @Produces({JSON, JOSE, PDF})
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      headers =
          @Header(
              name = "ETag",
              description = "The same as long as a new certificate would say the same.",
              schema = @Schema(type = SchemaType.STRING)),
      content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = Certificate.class)),
        @Content(mediaType = JOSE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "304", description = "A new one would say the same")
  @Operation(
      operationId = "getCertificate",
      summary = "Read the certificate of a license",
      description =
          "What the license says today, signed: as JSON with a signature, as that signature alone, or"
              + " as PDF to print, in Chinese, with a code to scan."
              + " There is none before the license took effect (404); the certificate of one that ended"
              + " or is void says so.")
  // no RestResponse: for that the framework would choose the writer where there are several types
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(description = "Answers 304 while a new certificate would say the same.")
          @HeaderParam(HttpHeaders.IF_NONE_MATCH)
          String known,
      @Context Request request)
      throws JsonProcessingException {
    License license = License.visible(id, caller);
    MediaType form = Answers.form(request, FORMS);
    CertificateNumber number = CertificateSeal.theOne().number(license);
    CertificateKeys.Key key = keys.signing();
    String address = address();
    CertifiedLicense content = CertifiedLicense.of(license, number, clock.today());
    String plain = tag(content, key.id(), address, form.toString());
    String tag = "W/" + plain;
    if (known != null && Etags.match(known, plain, plain) != null) {
      return answer(Response.notModified(), tag);
    }
    Certificate certificate = Certificate.of(content, id, clock.now(), address);
    if (form.toString().equals(PDF)) {
      return answer(
          Response.ok(PrintedCertificate.of(certificate), form)
              .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + ".pdf\""),
          tag);
    }
    Certificate signed = certificate.signed(key, address, mapper);
    Object entity = form.toString().equals(JSON) ? signed : signed.jws();
    return answer(Response.ok(entity, form), tag);
  }

  /**
   * The address that is printed and signed; never that of the request, which a caller can choose.
   */
  private String address() {
    return config
        .publicAddress()
        .orElseThrow(() -> new Problem(Code.CERTIFICATES_NOT_CONFIGURED))
        .replaceFirst("/+$", "");
  }

  /**
   * What makes the tag, which is weak: two certificates of one tag differ in the moment at which
   * they were made.
   */
  private String tag(CertifiedLicense content, String... besides) throws JsonProcessingException {
    String said = mapper.writeValueAsString(content) + String.join(" ", besides);
    return '"' + Etags.plain(content.version(), said.getBytes(StandardCharsets.UTF_8)) + '"';
  }

  private static Response answer(Response.ResponseBuilder answer, String tag) {
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}
