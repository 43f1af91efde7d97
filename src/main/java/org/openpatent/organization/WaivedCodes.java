package org.openpatent.organization;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Waivers;

/** The codes of firms that the agency registered although their check character is wrong. */
@ApplicationScoped
@Unremovable // looked up while a value is read, where nothing can be injected
class WaivedCodes implements Waivers {
  @Override
  public Object waived(Class<?> type, String text) {
    if (type != CreditCode.class) {
      return null;
    }
    try {
      CreditCode code = CreditCode.written(text);
      return Organization.of(code.value()) == null ? null : code;
    } catch (Problem noCode) {
      return null;
    }
  }
}
