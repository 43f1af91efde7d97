package org.openpatent.platform.value;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * Makes {@code @NotBlank} and {@code @Size} read a text as people do. It does more than Hibernate
 * Validator's own validators: a text of which nothing can be seen is blank, and a character counts
 * as one however many units of UTF-16 it takes, as in JSON Schema.
 */
@ApplicationScoped
public class TextConstraints implements ValidatorFactoryCustomizer {
  /** Fillers and the blank of Braille: Unicode counts them among the letters and signs. */
  private static final String INVISIBLE = "\u115F\u1160\u3164\uFFA0\u2800";

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    var constraints = configuration.createConstraintMapping();
    constraints
        .constraintDefinition(NotBlank.class)
        .includeExistingValidators(false)
        .validatedBy(NotBlankValidator.class);
    constraints
        .constraintDefinition(Size.class)
        .includeExistingValidators(true)
        .validatedBy(SizeValidator.class);
    configuration.addMapping(constraints);
  }

  /** True if something in the text can be seen: letters, digits or signs, not marks alone. */
  public static boolean isVisible(String text) {
    return text.codePoints().anyMatch(TextConstraints::isVisible);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      // characters newer than the JDK are names of people; the last two of a plane are none
      case Character.UNASSIGNED -> (character & 0xFFFE) != 0xFFFE;
      default -> INVISIBLE.indexOf(character) < 0;
    };
  }

  /** For {@code @NotBlank}. */
  public static final class NotBlankValidator implements ConstraintValidator<NotBlank, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text != null && isVisible(text);
    }
  }

  /** For {@code @Size} on a text; collections keep the validators that they have. */
  public static final class SizeValidator implements ConstraintValidator<Size, String> {
    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
      least = size.min();
      most = size.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      int length = text == null ? least : text.codePointCount(0, text.length());
      return length >= least && length <= most;
    }
  }
}
