package org.openpatent.shape.violations.market.patent;

import jakarta.persistence.EntityManager;
import org.openpatent.platform.value.HolidayYear;

/** Queries have names, and live on the entity. */
class AsksTheDatabase {
  long panache() {
    return HolidayYear.count("year > ?1", 2000);
  }

  Object manager(EntityManager manager) {
    return manager.createQuery("from HolidayYear", HolidayYear.class);
  }

  Object borrowed() {
    return HolidayYear.getEntityManager();
  }
}
