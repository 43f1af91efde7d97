package org.openpatent.market.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.openpatent.market.catalog.OfferFilter;
import org.openpatent.market.catalog.PatentFilter;
import org.openpatent.market.catalog.Sought;
import org.openpatent.market.catalog.Synonyms;
import org.openpatent.market.catalog.WordsFilter;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.ClassificationPrefix;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.SearchText;

/**
 * What a firm looks for: words and filters of a search for offers. All but the words may be null.
 *
 * @param licensor credit code
 * @param division beginning of the division code of the licensor's seat
 */
@Embeddable
public record Wanted(
    String words,
    String ipc,
    @Enumerated(EnumType.STRING) PatentKind kind,
    @Column(name = "licensor_code") String licensor,
    String division,
    @Enumerated(EnumType.STRING) RoyaltyMethod royaltyMethod,
    Boolean free,
    Money maxPrice,
    Integer termMonths) {
  /** Asked of offers that are open today. */
  Sought offers(Synonyms synonyms, LocalDate today) {
    OfferFilter filter = filter(new OfferFilter());
    filter.licensor = licensor == null ? null : new CreditCode(licensor);
    filter.division = division == null ? null : DivisionPrefix.parse(division);
    filter.royaltyMethod = royaltyMethod;
    filter.free = free;
    filter.maxPrice = maxPrice;
    filter.termMonths = termMonths;
    return Sought.of(filter, synonyms, today);
  }

  /** Asked of an owner's patents, which have no royalty and no term yet. */
  Sought patentsOf(String owner, Synonyms synonyms, LocalDate today) {
    PatentFilter filter = filter(new PatentFilter());
    filter.owner = new CreditCode(owner);
    filter.division = division == null ? null : DivisionPrefix.parse(division);
    return Sought.of(filter, synonyms, today);
  }

  /** Whether an offer of this licensor could meet it. */
  boolean admits(String owner) {
    return licensor == null || licensor.equals(owner);
  }

  private <F extends WordsFilter> F filter(F filter) {
    filter.q = new SearchText(words);
    filter.ipc = ipc == null ? null : new ClassificationPrefix(ipc);
    filter.kind = kind;
    return filter;
  }
}
