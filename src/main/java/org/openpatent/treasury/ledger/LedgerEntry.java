package org.openpatent.treasury.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.openpatent.platform.value.Money;

/** An amount that leaves one account for another, so that all of them always add up to nothing. */
@Embeddable
public record LedgerEntry(
    @Enumerated(EnumType.STRING) Account source,
    @Enumerated(EnumType.STRING) Account destination,
    Money amount) {}
