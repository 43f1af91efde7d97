package org.openpatent.shape.violations.treasury.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.openpatent.platform.value.Role;

/** Names what it may: its own tables and entities, those below, and a role of openpatent. */
@RegisterForReflection(classNames = "update recovery set x = from Recovery")
public class Innocent {
  static final String ROLE = Role.PAYEE;

  static final String SQL =
      """
      insert into payment_attempt (payment_id) select p.id
        from payment p, settlement s join settlement_line l on l.settlement_id = s.id
        join account a using (program_code) for update of p
      """;

  static final String QUERY =
      "from Payment p join fetch p.payee where p.id in (select o.id from Organization o)";

  static final String TEXT = "Recovery: update of the settlement, a Recovery from above";

  String update(String when) {
    return "update payment set status = 'PAID' where " + when;
  }
}
