package org.openpatent.platform.value;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * Refuses a text that names something and does not fit into a line of others: one with control
 * characters, line breaks or characters that turn the direction of what follows. It does more than
 * a constraint composed of {@code @Pattern}, whose expression would stand in the document in Java's
 * dialect and in the place of that of {@code @NotBlank}. That there is a name at all is for
 * {@code @NotBlank} to say.
 */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Name.Plain.class)
public @interface Name {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  final class Plain implements ConstraintValidator<Name, String> {
    private static final Pattern CONTROLS =
        Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || !CONTROLS.matcher(text).find();
    }
  }
}
