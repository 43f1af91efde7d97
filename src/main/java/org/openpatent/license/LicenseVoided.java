package org.openpatent.license;

import java.util.UUID;

/**
 * Tells the features above that a license was declared void, within its transaction: what is owed
 * for it and not yet paid is theirs to take back.
 */
public record LicenseVoided(UUID license, String subject) {}
