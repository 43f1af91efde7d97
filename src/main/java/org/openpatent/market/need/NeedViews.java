package org.openpatent.market.need;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.offer.OfferListing;
import org.openpatent.market.offer.OfferResource.OfferLicensor;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.offer.Royalty;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;

/** What is shown of needs to the firm and to those who oversee. */
final class NeedViews {
  private NeedViews() {}

  public record NeedFirm(String creditCode, String name) {
    static NeedFirm of(Need need) {
      return new NeedFirm(need.firm.creditCode, need.firm.name);
    }
  }

  @Schema(description = "When it was given and, unless it stands, withdrawn.")
  public record NeedConsentView(
      Instant givenAt,
      @Schema(description = "For those who oversee.") @Omittable String givenBy,
      @Omittable Instant withdrawnAt,
      @Schema(description = "For those who oversee.") @Omittable String withdrawnBy) {
    static NeedConsentView of(NeedConsent consent, boolean oversees) {
      Act withdrawn = consent.withdrawn;
      return new NeedConsentView(
          consent.given.at(),
          oversees ? consent.given.subject() : null,
          withdrawn == null ? null : withdrawn.at(),
          oversees && withdrawn != null ? withdrawn.subject() : null);
    }
  }

  public record NeedView(
      UUID id,
      NeedFirm firm,
      NeedStatus status,
      String words,
      @Omittable String ipc,
      @Omittable PatentKind kind,
      @Omittable String licensor,
      @Omittable String division,
      @Omittable RoyaltyMethod royaltyMethod,
      @Omittable Boolean free,
      @Omittable Money maxPrice,
      @Omittable Integer termMonths,
      Instant openedAt,
      @Omittable Instant changedAt,
      @Omittable Instant closedAt,
      @Schema(description = "The consents that universities see the firm's name, the first first.")
          List<NeedConsentView> consents,
      @Schema(description = "The search that finds the same, the most relevant first.")
          String search,
      Integer version)
      implements Versioned {
    static NeedView of(Need need, boolean oversees) {
      Wanted wanted = need.wanted;
      return new NeedView(
          need.id,
          NeedFirm.of(need),
          need.status(),
          wanted.words(),
          wanted.ipc(),
          wanted.kind(),
          wanted.licensor(),
          wanted.division(),
          wanted.royaltyMethod(),
          wanted.free(),
          wanted.maxPrice(),
          wanted.termMonths(),
          need.opened.at(),
          need.changed == null ? null : need.changed.at(),
          need.closed == null ? null : need.closed.at(),
          NeedConsent.of(need).stream()
              .map(consent -> NeedConsentView.of(consent, oversees))
              .toList(),
          search(wanted),
          need.version);
    }

    private static String search(Wanted wanted) {
      StringBuilder search = new StringBuilder("/v1/offers?q=").append(encoded(wanted.words()));
      add(search, "ipc", wanted.ipc());
      add(search, "kind", wanted.kind());
      add(search, "licensor", wanted.licensor());
      add(search, "division", wanted.division());
      add(search, "royaltyMethod", wanted.royaltyMethod());
      add(search, "free", wanted.free());
      add(search, "maxPrice", wanted.maxPrice());
      add(search, "termMonths", wanted.termMonths());
      return search.toString();
    }

    private static void add(StringBuilder search, String name, Object value) {
      if (value != null) {
        search.append('&').append(name).append('=').append(encoded(value.toString()));
      }
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  public record NeedMatch(
      UUID offer,
      OfferStatus status,
      String patentNumber,
      PatentKind kind,
      String title,
      OfferLicensor licensor,
      Royalty royalty,
      int minimumTermMonths,
      int maximumTermMonths,
      LocalDate publishedOn,
      @Omittable LocalDate openUntil,
      @Schema(description = "How many licenses of it took effect.") long licenseCount) {
    static NeedMatch of(OfferListing o, LocalDate today) {
      return new NeedMatch(
          o.id(),
          o.statusOn(today),
          o.patentNumber(),
          o.kind(),
          o.title(),
          new OfferLicensor(o.licensorCode(), o.licensorName(), o.licensorDivision()),
          o.royalty(),
          o.minimumTermMonths(),
          o.maximumTermMonths(),
          o.publishedOn(),
          o.openUntil(),
          o.licenses());
    }
  }

  public record NeedMatches(
      List<NeedMatch> items,
      @Schema(description = "Where to go on, now or any time later.") String next,
      @Schema(description = "Whether there may be more already; a page may be empty all the same.")
          boolean more,
      @Schema(
              description =
                  "Whether these begin anew, because the need or its synonyms have changed.")
          boolean restarted) {}
}
