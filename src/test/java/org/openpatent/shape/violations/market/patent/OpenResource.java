package org.openpatent.shape.violations.market.patent;

import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.Problem;

/** Shows entities in every way there is, and looks for one itself. */
public class OpenResource {
  public record Wrapped(Map<String, List<HolidayYear>> years) {}

  public record Twice(List<Wrapped> wrapped) {}

  public HolidayYear plain() {
    return null;
  }

  public List<? extends HolidayYear> generic() {
    return null;
  }

  public List<Twice> nested() {
    return null;
  }

  public void taken(HolidayYear year) {}

  public void missing() {
    throw new Problem(Code.NOT_FOUND);
  }

  public void looked(Object found) {
    Problem.requireFound(found);
  }

  public void hidden(boolean visible) {
    Problem.requireVisible(visible);
  }
}
