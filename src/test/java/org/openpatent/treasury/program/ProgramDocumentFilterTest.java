package org.openpatent.treasury.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/** What the document says of programs once there are two kinds of them. */
class ProgramDocumentFilterTest {
  private final Components components = OASFactory.createComponents();

  @BeforeEach
  void oneKind() {
    components.addSchema("ProgramDraft", object(List.of("name"), "code", "name"));
    components.addSchema("ProgramView", object(null, "code", "name", "status"));
    components.addSchema("SimulationRequest", object(null, "cutOff"));
    components.addSchema("Pears", object(List.of("budget", "conditions"), "budget", "pears"));
    components.addSchema("PearConditions", object(List.of("ripe"), "ripe", "size"));
    components.getSchemas().get("Pears").addProperty("conditions", reference("PearConditions"));
  }

  @Test
  void theFieldsOfTheTermsStandBesideTheOthers() throws IOException {
    filter();
    assertFields("ProgramDraft", "budget", "code", "conditions", "name", "pears");
    assertRequired("ProgramDraft", "budget", "conditions", "name");
    assertFields("ProgramView", "budget", "code", "conditions", "name", "pears", "status");
    assertRequired("ProgramView", "budget", "code", "conditions", "name", "status");
    assertFields("SimulationRequest", "budget", "conditions", "cutOff", "pears");
    assertRequired("SimulationRequest");
    assertNull(components.getSchemas().get("Pears"));
  }

  @Test
  void ofTwoKindsWhatBothRequireIsRequired() throws IOException {
    another(text());
    components.addSchema("QuinceConditions", object(List.of("raw"), "raw", "size"));
    filter();
    assertFields("ProgramDraft", "budget", "code", "conditions", "name", "pears", "quinces");
    assertRequired("ProgramDraft", "budget", "conditions", "name");
    assertFields("PearConditions", "raw", "ripe", "size");
    assertRequired("PearConditions");
    assertEquals(
        Set.of("PearConditions", "ProgramDraft", "ProgramView", "SimulationRequest"),
        components.getSchemas().keySet());
  }

  @Test
  void twoKindsCannotMeanDifferentThingsByOneName() {
    another(OASFactory.createSchema().addType(SchemaType.INTEGER));
    components.addSchema("QuinceConditions", object(null, "raw"));
    var refused = assertThrows(IllegalStateException.class, this::filter);
    assertTrue(refused.getMessage().endsWith("budget"), refused.getMessage());
  }

  private void another(Schema budget) {
    Schema quinces = object(List.of("budget", "quinces", "conditions"), "quinces");
    quinces.addProperty("budget", budget);
    quinces.addProperty("conditions", reference("QuinceConditions"));
    components.addSchema("Quinces", quinces);
  }

  private void filter() throws IOException {
    var index = Index.of(Terms.class, Pears.class, Quinces.class);
    new ProgramDocumentFilter(index)
        .filterOpenAPI(OASFactory.createOpenAPI().components(components));
  }

  private void assertFields(String schema, String... names) {
    assertEquals(
        List.of(names),
        List.copyOf(new TreeSet<>(components.getSchemas().get(schema).getProperties().keySet())));
  }

  private void assertRequired(String schema, String... names) {
    assertEquals(
        List.of(names),
        List.copyOf(new TreeSet<>(components.getSchemas().get(schema).getRequired())));
  }

  private static Schema object(List<String> required, String... fields) {
    Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT).required(required);
    for (String field : fields) {
      object.addProperty(field, text());
    }
    return object;
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  record Pears(Integer fiscalYear, Money budget, Allocation allocation) implements Terms {
    @Override
    public Terms withBudget(Money other) {
      return this;
    }

    @Override
    public List<Problem.Field> inconsistencies() {
      return List.of();
    }
  }

  record Quinces(Integer fiscalYear, Money budget, Allocation allocation) implements Terms {
    @Override
    public Terms withBudget(Money other) {
      return this;
    }

    @Override
    public List<Problem.Field> inconsistencies() {
      return List.of();
    }
  }
}
