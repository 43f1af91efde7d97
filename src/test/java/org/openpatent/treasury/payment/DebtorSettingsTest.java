package org.openpatent.treasury.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account that pays, as the operator gives it. */
class DebtorSettingsTest {
  private static final Map<String, String> GOOD =
      Map.of("name", "财政专户", "cnaps-code", "102611000013", "account-number", "45000000000000001");

  @Test
  void itMayBeLeftOut() {
    assertTrue(read(Map.of()).debtor().isEmpty());
    assertEquals("102611000013", read(GOOD).debtor().orElseThrow().cnapsCode());
  }

  @ParameterizedTest
  @CsvSource({
    "name,' '",
    "cnaps-code,10261100001",
    "cnaps-code,10261100001X",
    "account-number,4500 0000",
    "account-number,45000000000000000000000000000000000"
  })
  void whatTheBankCannotReadKeepsTheServiceFromStarting(String setting, String value) {
    Map<String, String> wrong = new HashMap<>(GOOD);
    wrong.put(setting, value);
    assertThrows(ConfigValidationException.class, () -> read(wrong));
  }

  private static PaymentConfig read(Map<String, String> debtor) {
    BeanValidationConfigValidator validator =
        () -> Validation.buildDefaultValidatorFactory().getValidator();
    Map<String, String> settings = new HashMap<>();
    debtor.forEach((name, value) -> settings.put("openpatent.payments.debtor." + name, value));
    return new SmallRyeConfigBuilder()
        .withMapping(PaymentConfig.class)
        .withDefaultValues(settings)
        .withValidator(validator)
        .build()
        .getConfigMapping(PaymentConfig.class);
  }
}
