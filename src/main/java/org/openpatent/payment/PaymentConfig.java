package org.openpatent.payment;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The account that compensation is paid from; without it nothing can be exported. */
@ConfigMapping(prefix = "openpatent.payments")
public interface PaymentConfig {
  Optional<DebtorConfig> debtor();

  /** The finance department's account. */
  interface DebtorConfig {
    String name();

    /** CNAPS bank number, 12 digits. */
    String cnapsCode();

    String accountNumber();
  }
}
