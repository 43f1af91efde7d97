package org.openpatent.market.table;

import java.util.Deque;
import java.util.Set;

/** Finds in the elements of a published document what the register asks for. */
final class PublicationFields {
  private static final Set<String> INVENTORS = Set.of("inventor", "designer");
  private static final Set<String> OWNERS = Set.of("assignee", "patentee", "grantee", "holder");
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "orgname",
          "organizationstandardname",
          "entityname",
          "personfullname",
          "organizationname");

  private final Publication publication = new Publication();
  private String symbol = "";
  private String firstName = "";
  private String lastName = "";
  private boolean named;

  /** Whether the numbers here are written in the form of another standard. */
  private boolean converted;

  void head(String office, String kind, String publishedOn) {
    if (!office.isBlank()) {
      publication.office(office);
    }
    if (!kind.isBlank() && kind.length() <= 2) {
      publication.kind(kind);
    }
    if (!publishedOn.isBlank()) {
      publication.publishedOn(publishedOn);
    }
  }

  void begin(String name, String dataFormat) {
    switch (name) {
      case "applicationreference", "publicationreference" ->
          converted = dataFormat.equals("standard") || dataFormat.equals("epodoc");
      case "classificationipcr", "ipcrclassification", "classificationipc", "ipcclassification" ->
          symbol = "";
      default -> {
        if (isParty(name)) {
          firstName = "";
          lastName = "";
          named = false;
        }
      }
    }
  }

  /**
   * @param around the names of the elements that this one is in, the nearest first
   */
  void end(String name, Deque<String> around, String text) {
    if (around.contains("publicationreference")
        || around.contains("patentpublicationidentification")) {
      published(name, text);
    } else if (around.contains("applicationreference")
        || around.contains("applicationidentification")) {
      applied(name, text);
    } else if (name.contains("ipc") || around.stream().anyMatch(one -> one.contains("ipc"))) {
      ipc(name, text);
    } else if (around.stream().anyMatch(one -> one.contains("locarno"))) {
      if (text.strip().matches("\\d{2}-\\d{2}.*")) {
        publication.add(ImportColumn.LOCARNO, text);
      }
    } else if (name.equals("inventiontitle") || name.equals("designtitle")) {
      publication.set(ImportColumn.TITLE, text);
    } else if (around.contains("abstract") || name.equals("abstract")) {
      if (Set.of("paragraphs", "paragraph", "p", "abstract", "abstracttext").contains(name)) {
        publication.add(ImportColumn.ABSTRACT, text);
      }
    } else {
      party(name, around, text.strip());
    }
  }

  private void published(String name, String text) {
    switch (name) {
      case "country", "wipost3code", "ipofficecode" -> publication.office(text.strip());
      case "kind", "patentdocumentkindcode" -> publication.kind(text.strip());
      case "date", "publicationdate" -> publication.publishedOn(text.strip());
      default -> {}
    }
  }

  private void applied(String name, String text) {
    switch (name) {
      case "docnumber", "applicationnumbertext" -> {
        if (!converted) {
          publication.set(ImportColumn.PATENT_NUMBER, text);
        }
      }
      case "date", "filingdate" -> publication.set(ImportColumn.FILED_ON, text);
      default -> {}
    }
  }

  private void ipc(String name, String text) {
    String part = text.strip();
    switch (name) {
      case "section", "class", "mainclass", "subclass" -> symbol += part;
      case "maingroup" -> symbol += " " + part;
      case "subgroup" -> symbol += "/" + part;
      case "text", "patentclassificationtext", "mainclassification", "furtherclassification" -> {
        symbol = "";
        publication.add(ImportColumn.CLASSES, part);
      }
      case "classificationipcr", "ipcrclassification", "classificationipc", "ipcclassification" -> {
        if (symbol.contains("/")) {
          publication.add(ImportColumn.CLASSES, symbol);
        }
        symbol = "";
      }
      default -> {}
    }
  }

  private static boolean isParty(String name) {
    return INVENTORS.contains(name) || OWNERS.contains(name) || name.equals("applicant");
  }

  private void party(String name, Deque<String> around, String text) {
    if (isParty(name)) {
      if (!named && !lastName.isEmpty()) {
        publication.add(column(name), (lastName + " " + firstName).strip());
      }
      return;
    }
    String party = around.stream().filter(PublicationFields::isParty).findFirst().orElse(null);
    if (party == null || text.isEmpty()) {
      return;
    }
    if (NAMES.contains(name) && !named) {
      named = true;
      publication.add(column(party), text);
    } else if (name.equals("firstname")) {
      firstName = text;
    } else if (name.equals("lastname")) {
      lastName = text;
    }
  }

  private static ImportColumn column(String party) {
    if (INVENTORS.contains(party)) {
      return ImportColumn.INVENTORS;
    }
    return OWNERS.contains(party) ? ImportColumn.OWNERS : ImportColumn.APPLICANTS;
  }

  Publication whole() {
    return publication;
  }
}
