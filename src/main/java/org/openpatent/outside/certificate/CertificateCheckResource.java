package org.openpatent.outside.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.market.license.License;
import org.openpatent.platform.value.LegalClock;

/** What became of the license of a certificate, for whoever was shown it. */
@Path("/v1/certificates/{number}")
@Tag(name = "Certificates")
public class CertificateCheckResource {
  @Inject LegalClock clock;

  @GET
  @PermitAll
  @Operation(
      operationId = "checkCertificate",
      summary = "See whether a certified license stands today",
      description =
          "Whoever holds the number sees what the certificate says, and how the license stands now:"
              + " an end or a voiding shows at once.")
  public RestResponse<CertifiedLicense> get(@PathParam("number") CertificateNumber number) {
    License license = CertificateSeal.theOne().license(number);
    return ResponseBuilder.create(Status.OK, CertifiedLicense.of(license, number, clock.today()))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
