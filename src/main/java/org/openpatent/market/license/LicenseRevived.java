package org.openpatent.market.license;

import java.time.Instant;
import org.openpatent.platform.value.Code;

/**
 * Tells the features above that a license runs on, or may be owed for again, because what had ended
 * it or its patent was annulled, within its transaction: they undo what that alone had caused, or
 * refuse with this code and the path of what stands on it.
 *
 * @param since when the annulled act was entered
 */
public record LicenseRevived(License license, Instant since, Code builtUpon) {}
