/**
 * Patents and offers found in Chinese and English words, by what they are, and ranked; what is
 * found by a search is counted by licensor, seat, class, kind, royalty and year.
 *
 * <pre>
 *   patent or offer written  --same transaction--> CatalogEntry: its words
 *   organization renamed, or patent from before there was a catalog
 *                            --> CatalogTask --job--> CatalogEntry
 * </pre>
 *
 * Its invariant: of each patent that was written since there is a catalog there is one entry, with
 * the words of what the register says. The database keeps it to one by the primary key {@code
 * catalog_entry_pkey}; that the entry follows is for {@code CatalogFilling}.
 *
 * <p>A search enters in {@code OfferSearchResource.list}: {@code SearchWords} makes words of what
 * was typed, {@code Search} one statement of them and of the filters, and {@code OfferListing.of}
 * reads what is shown of the matches.
 */
package org.openpatent.market.catalog;
