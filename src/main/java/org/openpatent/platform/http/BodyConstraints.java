package org.openpatent.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.openpatent.platform.value.Problem;

/**
 * Judges what did not come as a body by the constraints of the body that it could have come as: a
 * row of a file, for example.
 */
@ApplicationScoped
public class BodyConstraints {
  @Inject Validator validator;

  /** What is broken, in the order of the fields. */
  public List<Problem.Field> broken(Object body) {
    return validator.validate(body).stream()
        .map(BrokenConstraint::field)
        .sorted(Comparator.comparing(Problem.Field::pointer).thenComparing(Problem.Field::code))
        .toList();
  }
}
