package org.openpatent.market.license;

import java.time.Instant;
import org.openpatent.platform.value.Code;

/**
 * Tells the features above, within its transaction, that a license runs on, or that compensation
 * may be owed for it again, because a legal event of its patent or its voiding was annulled or the
 * patent was restored. They undo what the annulled act alone had caused, or refuse with this code
 * and the path of what was built on it.
 *
 * @param since when the annulled event, the annulled voiding or the restoration was entered
 */
public record LicenseRevived(License license, Instant since, Code builtUpon) {}
