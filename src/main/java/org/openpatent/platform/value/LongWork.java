package org.openpatent.platform.value;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a transaction whose statements may take longer than those of a request: as many seconds as
 * its {@code TransactionConfiguration} gives it. What begins its transaction itself calls {@link
 * StatementLimit#raise} instead.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LongWork {
  @Nonbinding
  int seconds() default 600;
}
