package org.openpatent.market.catalog;

/** What is searched: how a match is read beside its entry {@code c}, and how it is numbered. */
enum Searched {
  OFFERS(
      "o.id, o.serial, (" + OfferFilter.OPEN.replace("?", ":today") + ") as open, c.head",
      "offer o",
      "o.patent_number",
      // by the order of characters, which the index of the exclusion constraint, ten times slower,
      // does not have
      "offer o cross join "
          + Searched.PATENT_OF_ENTRY
          + " where o.patent_number = c.patent_number collate \"C\"",
      "o.serial, p.kind, p.ipc, o.method, array[o.licensor_code] as parties,"
          + " cast(extract(year from o.published_on) as int) as year",
      CatalogMark.OFFER_RANGE),
  /** Those that are open or suspended today: each is the last one of its patent. */
  STANDING_OFFERS(
      OFFERS,
      Searched.OFFER_OF_ENTRY
          + " cross join "
          + Searched.PATENT_OF_ENTRY
          + " where o.id is not null"),
  PATENTS(
      "p.number, c.serial, exists (select 1 from offer o where o.patent_number = p.number collate \"C\""
          + " and "
          + OfferFilter.OPEN.replace("?", ":today")
          + ") as open, c.head",
      "catalog_entry c",
      "c.patent_number",
      Searched.PATENT_OF_ENTRY + " where true",
      "c.serial, p.kind, p.ipc, cast(null as text) as method, p.owners as parties,"
          + " cast(extract(year from p.granted_on) as int) as year",
      CatalogMark.PATENT_RANGE);

  /** What an entry has of the last offer of its patent, if there is one. */
  private static final String OFFER_OF_ENTRY =
      "lateral (select c.patent_number, c.offer_id as id, c.offer_serial as serial, c.licensor_code,"
          + " c.method, c.lump_sum, c.entry_fee, c.minimum_term_months, c.maximum_term_months,"
          + " c.published_on, c.open_until, c.withdrawn_on) o";

  /** What an entry has of its patent: thousands of these need not be read. */
  private static final String PATENT_OF_ENTRY =
      "lateral (select c.patent_number as number, c.kind, c.ipc, c.owners, c.granted_on,"
          + " c.protected_until, c.impediments) p";

  final String columns;
  final String patent;
  final String ofEntry;
  final String counted;
  final String numbered;
  final String serial;
  final CatalogMark range;

  Searched(
      String columns,
      String numbered,
      String patent,
      String ofEntry,
      String counted,
      CatalogMark range) {
    this.columns = columns;
    this.numbered = numbered;
    this.patent = patent;
    this.ofEntry = ofEntry;
    this.counted = counted;
    this.serial = alias() + ".serial";
    this.range = range;
  }

  Searched(Searched same, String ofEntry) {
    this(same.columns, same.numbered, same.patent, ofEntry, same.counted, same.range);
  }

  final String alias() {
    return numbered.substring(numbered.length() - 1);
  }
}
