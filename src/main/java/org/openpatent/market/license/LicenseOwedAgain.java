package org.openpatent.market.license;

import java.time.Instant;
import org.openpatent.platform.value.Code;

/**
 * Tells the features above, within its transaction, that something may be owed for a license again:
 * a legal event of its patent or its voiding was annulled, or the patent was restored, so that it
 * runs on. They undo what the annulled act alone had caused, or refuse with this code and the path
 * of what was built on it.
 *
 * @param since when the annulled event, the annulled voiding or the restoration was entered
 */
public record LicenseOwedAgain(License license, Instant since, Code builtUpon) {}
