package org.openpatent.platform.value;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * Reads the constraints on texts as people do: what cannot be seen is blank, and a character is one
 * however many units of UTF-16 it takes, as in JSON Schema.
 */
@ApplicationScoped
public class Visible implements ValidatorFactoryCustomizer {
  /**
   * Letters of no ink, which Unicode counts among the letters: fillers and the blank of Braille.
   */
  private static final String INKLESS = "\u115F\u1160\u3164\uFFA0\u2800";

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    var constraints = configuration.createConstraintMapping();
    constraints
        .constraintDefinition(NotBlank.class)
        .includeExistingValidators(false)
        .validatedBy(Seen.class);
    constraints
        .constraintDefinition(Size.class)
        .includeExistingValidators(true)
        .validatedBy(Characters.class);
    configuration.addMapping(constraints);
  }

  /** Whether there is anything to see in a text: letters, digits, signs, not marks alone. */
  public static boolean in(String text) {
    return text.codePoints().anyMatch(Visible::isVisible);
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
      default -> INKLESS.indexOf(character) < 0;
    };
  }

  /** {@code @NotBlank}. */
  public static final class Seen implements ConstraintValidator<NotBlank, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text != null && in(text);
    }
  }

  /** {@code @Size} of a text; collections are counted by the validators that are there. */
  public static final class Characters implements ConstraintValidator<Size, String> {
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
