package org.openpatent.market.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.catalog.Synonyms.SynonymsChanged;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** The synonyms that widen a search, kept by the agency. */
@Path("/v1/synonyms")
@Tag(name = "Synonyms")
public class SynonymResource {
  public record SynonymList(
      @Schema(description = "A search for one of them, or for the word, finds all.")
          @NotEmpty
          @Size(max = 30)
          List<@NotBlank @Name @Size(max = 40) String> synonyms) {}

  public record SynonymView(String word, List<String> synonyms, Integer version)
      implements Versioned {
    static SynonymView of(SynonymGroup group) {
      return new SynonymView(group.word, group.synonyms, group.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<SynonymsChanged> changes;

  @PUT
  @Path("/{word}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putSynonyms",
      summary = "Name the synonyms of a word",
      description = "Searches are widened by them within half a minute.")
  public RestResponse<SynonymView> put(
      @PathParam("word") SearchWord word,
      @HeaderParam("If-Match") String ifMatch,
      SynonymList body) {
    requireWords(word, body);
    SynonymGroup group = SynonymGroup.of(word.text());
    Etags.requireMatch(ifMatch, group == null ? null : group.version);
    Act act = caller.acting(clock.now());
    boolean created = group == null;
    if (created) {
      group = SynonymGroup.begin(word.text(), body.synonyms, act);
    } else {
      group.change(body.synonyms, act);
    }
    SynonymGroup.flush();
    changes.fire(new SynonymsChanged());
    String address = UriBuilder.fromPath("/v1/synonyms/{word}").build(group.word).getRawPath();
    return Answers.put(SynonymView.of(group), created, address);
  }

  private static void requireWords(SearchWord word, SynonymList body) {
    List<Problem.Field> wrong = new ArrayList<>();
    for (int i = 0; i < body.synonyms.size(); i++) {
      String one = body.synonyms.get(i);
      boolean again = body.synonyms.subList(0, i).contains(one) || one.equals(word.text());
      if (again) {
        wrong.add(new Problem.Field("/synonyms/" + i, Code.SYNONYM_REPEATED));
      } else if (Words.of(Words.fold(one)).isEmpty()) {
        wrong.add(new Problem.Field("/synonyms/" + i, Code.SYNONYM_FORM));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }

  @GET
  @Path("/{word}")
  @PermitAll
  @Operation(operationId = "getSynonyms", summary = "Read the synonyms of a word")
  public SynonymView get(@PathParam("word") SearchWord word) {
    return SynonymView.of(SynonymGroup.existing(word.text()));
  }

  @GET
  @PermitAll
  @Operation(operationId = "listSynonyms", summary = "List all synonyms by their words")
  public Page<SynonymView> list(@Valid @BeanParam PageRequest page) {
    var found = SynonymGroup.page(page.after(key -> key), page.rows());
    return Page.of(found, page, SynonymView::of, group -> group.word);
  }

  @DELETE
  @Path("/{word}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "deleteSynonyms",
      summary = "Take a word's synonyms off the list",
      description = "Answers what was on it.")
  public SynonymView delete(@PathParam("word") SearchWord word) {
    SynonymGroup group = SynonymGroup.existing(word.text());
    group.end(caller.acting(clock.now()));
    SynonymGroup.flush();
    changes.fire(new SynonymsChanged());
    return SynonymView.of(group);
  }
}
