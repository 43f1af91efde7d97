package org.openpatent.treasury.payment;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.openpatent.platform.value.AccountForm;

/** The account that payments are made from; without it nothing can be exported. */
@ConfigMapping(prefix = "openpatent.payments")
public interface PaymentConfig {
  Optional<@Valid DebtorConfig> debtor();

  /**
   * The finance department's account. Validated when the service starts: a value that the bank's
   * format cannot carry would otherwise fail only after the payments count as sent.
   */
  interface DebtorConfig {
    @NotBlank
    String name();

    /** CNAPS bank number. */
    @Pattern(regexp = AccountForm.CNAPS_CODE)
    String cnapsCode();

    @Pattern(regexp = AccountForm.ACCOUNT_NUMBER)
    String accountNumber();
  }
}
