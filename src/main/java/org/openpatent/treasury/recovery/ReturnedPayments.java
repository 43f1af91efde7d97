package org.openpatent.treasury.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openpatent.treasury.payment.PaymentReturned;

/**
 * A payment that comes back brings back what was ordered of its lines: the orders are cancelled, so
 * that the same money is not claimed from the payee as well.
 */
@ApplicationScoped
class ReturnedPayments {
  void follow(@Observes PaymentReturned event) {
    Recovery.ofPayment(event.settlement(), event.payee())
        .forEach(ordered -> ordered.cancel(event.act()));
  }
}
