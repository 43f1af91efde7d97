package org.openpatent.platform.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a view that is left out of the answer when it is null; the document requires all
 * other fields. With {@code @Schema(required = true)} alone, all the others would have to be
 * marked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Omittable {}
