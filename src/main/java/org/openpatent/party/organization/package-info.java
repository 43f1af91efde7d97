/**
 * Universities, firms and offices: what the register says of each, who verified it, and the account
 * that each is paid to.
 *
 * <pre>
 *   Organization     registered --facts changed that eligibility may rest on--> registered
 *                        (a new version, not verified)
 *                    a version, the present or an earlier one --verified by the agency--> verified
 *   PayoutAccount    stated     --verified by the treasury--> verified
 *                    verified   --changed by its owner--> stated
 * </pre>
 *
 * <p>Its invariant: facts that somebody relied on stay readable. Each change of the facts is a
 * version of its own; the database keeps it by the primary key {@code organization_version_pkey}
 * (organization and number of the version) and by the foreign keys {@code
 * license_licensor_version_fk} and {@code license_licensee_version_fk}, by which a license names
 * the versions it took effect with.
 *
 * <p>A registration passes {@code OrganizationResource.put}, then {@code Organization.register} or
 * {@code update}, which writes the {@code OrganizationVersion}.
 */
package org.openpatent.party.organization;
