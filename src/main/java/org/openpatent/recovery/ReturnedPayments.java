package org.openpatent.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openpatent.payment.PaymentReturned;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/**
 * What was ordered to be paid back is due from its payee, not from the bank: money that comes back
 * for it is a receipt of the recovery, and would otherwise be counted twice.
 */
@ApplicationScoped
class ReturnedPayments {
  void follow(@Observes PaymentReturned event) {
    Recovery ordered = Recovery.ofPayment(event.settlement(), event.payee());
    if (ordered != null) {
      throw new Problem(Code.PAYMENT_BEING_RECOVERED, "/v1/recoveries/" + ordered.id);
    }
  }
}
