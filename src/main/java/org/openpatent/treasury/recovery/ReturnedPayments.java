package org.openpatent.treasury.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openpatent.treasury.payment.PaymentReturned;

/**
 * When a payment comes back, the orders to pay back its lines are cancelled, because the payee does
 * not have that money any more.
 */
@ApplicationScoped
class ReturnedPayments {
  void follow(@Observes PaymentReturned event) {
    Recovery.ofPayment(event.settlement(), event.payee())
        .forEach(ordered -> ordered.cancel(event.act()));
  }
}
