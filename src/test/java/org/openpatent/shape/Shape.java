package org.openpatent.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The shape of the house as rules; each is made for a root package, to be tried on another. */
final class Shape {
  /** From the bottom up. What is not named is built on all of them. */
  private static final List<String> FEATURES =
      List.of(
          "platform.value",
          "platform.http",
          "party.organization",
          "party.designation",
          "market.patent",
          "market.offer",
          "market.license",
          "market.table",
          "market.intake",
          "market.catalog",
          "market.need",
          "treasury.bank",
          "treasury.program",
          "treasury.ledger",
          "treasury.settlement",
          "treasury.payment",
          "treasury.recovery",
          "incentive.compensation",
          "incentive.pledge",
          "incentive.loan",
          "incentive.candidate",
          "incentive.roll",
          "incentive.watch",
          "incentive.subsidy",
          "incentive.guarantee",
          "incentive.financing",
          "incentive.matching",
          "incentive.push",
          "incentive.filing",
          "incentive.designation",
          "incentive.priority",
          "insight.opendata",
          "insight.statistics",
          "insight.figure",
          "insight.conversion",
          "insight.report",
          "insight.funnel",
          "insight.portfolio",
          "insight.profile",
          "outside.event",
          "outside.webhook",
          "outside.certificate",
          "outside.metrics",
          "outside.audit");

  private static final Set<String> UNMEASURED =
      Set.of(
          "double", "float", "java.lang.Double", "java.lang.Float", LocalDateTime.class.getName());

  private Shape() {}

  static ArchRule dependenciesPointOneWay(String root) {
    return classes()
        .should(
            each(
                "depend on features below their own only",
                (type, violated) ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(root + "."))
                        .filter(use -> level(root, use.getTargetClass()) > level(root, type))
                        .forEach(use -> violated.accept(use, use.getDescription()))));
  }

  private static int level(String root, JavaClass type) {
    return level(inside(root, type));
  }

  /** Where a feature stands, counted from below. */
  static int level(String feature) {
    int level = 0;
    while (level < FEATURES.size() && !(feature + ".").startsWith(FEATURES.get(level) + ".")) {
      level++;
    }
    return level;
  }

  /** The feature that a class is in. */
  static String inside(String root, JavaClass type) {
    return type.getPackageName().substring(root.length() + 1);
  }

  static ArchRule featuresFormNoCycle(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  static ArchRule httpStaysAtTheEdge(String root) {
    return noClasses()
        .that(
            are(
                "no resource or filter",
                type -> !outermost(type).getSimpleName().matches(".*(Resource|Filter)")))
        .and()
        .resideOutsideOfPackage(root + ".platform..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..");
  }

  static ArchRule noEntityGoesOverTheWire() {
    return classes()
        .that(are("resources", type -> type.getSimpleName().endsWith("Resource")))
        .should(
            each(
                "take and answer records without entities in them",
                (resource, violated) ->
                    resource.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(
                            method ->
                                onTheWire(method).stream()
                                    .filter(Shape::isEntity)
                                    .forEach(
                                        entity ->
                                            violated.accept(
                                                method,
                                                method.getFullName()
                                                    + " shows "
                                                    + entity.getName())))));
  }

  /** What a method takes and answers, and all that those are made of. */
  private static Set<JavaClass> onTheWire(JavaCodeUnit method) {
    Deque<JavaClass> open = new ArrayDeque<>(method.getReturnType().getAllInvolvedRawTypes());
    method.getParameterTypes().forEach(type -> open.addAll(type.getAllInvolvedRawTypes()));
    Set<JavaClass> seen = new HashSet<>();
    while (!open.isEmpty()) {
      JavaClass type = open.pop();
      if (seen.add(type) && type.getPackageName().startsWith("org.openpatent") && !isEntity(type)) {
        type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .forEach(field -> open.addAll(field.getType().getAllInvolvedRawTypes()));
      }
    }
    return seen;
  }

  static ArchRule anEntityAloneWritesItsFields() {
    return classes()
        .should(
            each(
                "write no field of an entity but their own",
                (type, violated) ->
                    type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                        .filter(access -> isEntity(access.getTargetOwner()))
                        .filter(access -> !access.getTargetOwner().equals(type))
                        .forEach(access -> violated.accept(access, access.getDescription()))));
  }

  static ArchRule quantitiesAndTimesAreExact() {
    return noFields()
        .should(
            new ArchCondition<JavaField>("be double, float or a time of no place") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                boolean vague =
                    field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(
                            type -> UNMEASURED.contains(type.getBaseComponentType().getName()));
                events.add(new SimpleConditionEvent(field, vague, field.getDescription()));
              }
            });
  }

  static ArchRule timeIsGiven(String clock) {
    return noClasses()
        .that(are("not the clock", type -> !type.getName().equals(clock)))
        .should()
        .callMethodWhere(
            new DescribedPredicate<>("the time is read") {
              @Override
              public boolean test(JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                return owner.startsWith("java.time.") && call.getName().equals("now")
                    || owner.equals("java.time.Clock") && call.getName().startsWith("system")
                    || owner.equals("java.lang.System")
                        && call.getName().equals("currentTimeMillis");
              }
            })
        .orShould()
        .callConstructor(java.util.Date.class);
  }

  static ArchRule entitiesSayWhatIsNotFound() {
    return noClasses()
        .that(are("resources", type -> outermost(type).getSimpleName().endsWith("Resource")))
        .should()
        .accessField(Code.class, Code.NOT_FOUND.name())
        .orShould()
        .callMethod(Problem.class, "requireFound", Object.class)
        .orShould()
        .callMethod(Problem.class, "requireVisible", boolean.class);
  }

  static ArchRule queriesAreOnEntities() {
    return classes()
        .that(are("no entities", type -> !isEntity(outermost(type))))
        .and()
        .haveNameNotMatching("org\\.openpatent\\.platform\\.http\\.Idempotency\\w+")
        .should(
            each(
                "ask the database nothing",
                (type, violated) ->
                    type.getMethodCallsFromSelf().stream()
                        .filter(call -> isQuery(call.getTarget()))
                        .forEach(call -> violated.accept(call, call.getDescription()))));
  }

  private static boolean isQuery(CodeUnitAccessTarget target) {
    String name = target.getName();
    boolean panache =
        target.resolveMember().map(JavaMember::getOwner).stream()
            .anyMatch(owner -> owner.isEquivalentTo(PanacheEntityBase.class));
    return panache && name.matches("(find|list|stream|count|delete|update|getEntityManager).*")
        || target.getOwner().isAssignableTo(EntityManager.class)
            && name.matches("(create|find|getReference).*");
  }

  private static boolean isEntity(JavaClass type) {
    return type.isAnnotatedWith(Entity.class);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Shape::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(what, predicate);
  }

  static ArchCondition<JavaClass> each(
      String what, BiConsumer<JavaClass, BiConsumer<Object, String>> violations) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        violations.accept(
            type, (where, text) -> events.add(SimpleConditionEvent.violated(where, text)));
      }
    };
  }
}
