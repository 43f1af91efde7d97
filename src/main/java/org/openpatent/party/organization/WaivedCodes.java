package org.openpatent.party.organization;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Waivers;

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
