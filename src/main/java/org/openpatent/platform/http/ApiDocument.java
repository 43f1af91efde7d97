package org.openpatent.platform.http;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API as a whole, as its OpenAPI document introduces it. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "OpenPatent",
            version = "1.0.0",
            description =
                """
                Universities publish patents under an open license, firms find and claim a license \
                in one request, and each free license is assessed at once for the compensation \
                owed to both sides.

                Amounts are decimal strings in CNY, days are dates in Asia/Shanghai, instants are \
                UTC. Every error is a problem (RFC 9457) with a stable `code`, its `detail` in \
                English or Chinese by `Accept-Language`. Lists go on at `next`. A writing POST \
                takes an `Idempotency-Key`. An update by PUT needs `If-Match`; what was read can be \
                sent back, its read-only fields are ignored. Fields that have nothing to say are \
                left out of answers; in a body `null` for an optional field is read as absent.

                Every answer names its request in `X-Request-Id`, by which the operator finds it in \
                the log; a caller may send the name itself (letters, digits, `.`, `_` and `-`, at \
                most 64).
                """,
            contact = @Contact(name = "OpenPatent", url = "https://openpatent.org"),
            license =
                @License(
                    name = "Apache 2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.html")),
    servers = @Server(url = "/", description = "Where this document was read"),
    tags = {
      @Tag(name = "Entrance", description = "Where everything is."),
      @Tag(name = "Organizations", description = "The parties and their payout accounts."),
      @Tag(name = "Designations", description = "Demonstration, advantage and cultivation firms."),
      @Tag(name = "Patents", description = "The register and its legal events."),
      @Tag(name = "Offers", description = "Open-license declarations."),
      @Tag(name = "Imports", description = "What becomes of files, whatever their rows are."),
      @Tag(name = "Synonyms", description = "Words that mean the same to a search."),
      @Tag(name = "Licenses", description = "Claims and what becomes of them."),
      @Tag(name = "Certificates", description = "Licenses to show, and whether they stand."),
      @Tag(name = "Compensation", description = "What is owed for a free license, and why."),
      @Tag(name = "Guarantees", description = "Guarantees beside loans, and who bears a loss."),
      @Tag(
          name = "Loans",
          description = "What banks lend against patents, and what becomes of it."),
      @Tag(name = "Subsidies", description = "What is owed for a loan, and why."),
      @Tag(
          name = "Financing",
          description = "What banks lend on patents, and what firms look for."),
      @Tag(name = "Matching", description = "How firms and banks are brought together."),
      @Tag(name = "Programs", description = "What is paid for, and under which terms."),
      @Tag(name = "Settlements", description = "From what is owed to what is paid."),
      @Tag(name = "Treasury", description = "Budgets, payments, recoveries and the ledger."),
      @Tag(name = "Events", description = "What changed, for those who build on the service."),
      @Tag(name = "Webhooks", description = "Events sent to those who build on the service."),
      @Tag(name = "Open data", description = "Everything public as files."),
      @Tag(name = "Audit", description = "Who did what, and whether the log still says so."),
      @Tag(name = "Needs", description = "What firms look for, and what meets it."),
      @Tag(name = "Statistics", description = "What a year, a quarter or a month brought."),
      @Tag(
          name = "Conversions",
          description = "What universities made of their patents, reported and counted."),
      @Tag(
          name = "Official figures",
          description = "What an office published, beside what is counted here."),
      @Tag(name = "Portfolio", description = "What an organization has and must not miss."),
      @Tag(name = "Pledges", description = "Patents as security, for banks and owners."),
      @Tag(
          name = "White lists",
          description = "Which firms are recommended to banks and departments, and by what."),
      @Tag(name = "Pushes", description = "Lists passed on, and what came of it."),
      @Tag(
          name = "Precise filing list",
          description = "Whose patent applications are looked after, year by year."),
      @Tag(
          name = "Priority examination",
          description = "What the office recommends to be examined first."),
      @Tag(name = "Holidays", description = "The calendar deadlines are counted with."),
      @Tag(name = "Problems", description = "The catalogue of refusals and warnings.")
    },
    components =
        @Components(schemas = @Schema(name = "Problem", implementation = ProblemBody.class)))
public class ApiDocument extends Application {}
