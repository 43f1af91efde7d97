package org.openpatent.market.patent;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Like;
import org.openpatent.platform.value.SearchText;
import org.openpatent.platform.value.Where;

/** What a patent may be searched by; lists of offers search the same way. */
public class PatentFilter {
  @Parameter(description = "Part of the title or of a keyword.")
  @QueryParam("q")
  public SearchText q;

  @Parameter(description = "IPC symbol or its beginning; Locarno class for designs.")
  @QueryParam("ipc")
  public ClassificationPrefix ipc;

  @QueryParam("kind")
  public PatentKind kind;

  @Parameter(
      description = "Division code, or its first digits, of the seat of an owner or licensor.")
  @QueryParam("division")
  public DivisionPrefix division;

  /** The conditions on the patent, which the query calls {@code p}. */
  public Where where() {
    return new Where()
        .and("p.kind = ?", kind)
        .and(
            "concat('|', array_to_string(p.ipc, '|'), '|', array_to_string(p.locarno, '|'))"
                + " like ?",
            ipc == null ? null : "%|" + Like.starting(ipc.symbol()))
        .and(
            "lower(p.title) like ? escape '\\'"
                + " or lower(array_to_string(p.keywords, chr(10))) like ? escape '\\'",
            SearchText.pattern(q));
  }

  public String divisionPattern() {
    return Like.starting(DivisionPrefix.text(division));
  }
}
