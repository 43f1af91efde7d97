package org.openpatent.outside.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a webhook is signed with; it shows itself to its owner alone, and in no log. */
@Schema(
    type = SchemaType.STRING,
    description = "whsec_ and 32 bytes in Base64; shown once, when it is made.")
public record WebhookSecret(@JsonValue String text) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** In the place of one that is no more. */
  static final WebhookSecret NONE = new WebhookSecret("");

  /** A new one. */
  static WebhookSecret make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret("whsec_" + Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * One signature, as it stands in the header.
   *
   * @param id of the message
   * @param timestamp seconds since 1970
   */
  String sign(String id, long timestamp, String body) {
    try {
      return new Webhook(text).sign(id, timestamp, body);
    } catch (WebhookSigningException everyPlatformCan) {
      throw new IllegalStateException(everyPlatformCan);
    }
  }

  @Override
  public String toString() {
    return "whsec_...";
  }

  /** As it is stored. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<WebhookSecret, String> {
    @Override
    public String convertToDatabaseColumn(WebhookSecret secret) {
      return secret == null ? null : secret.text;
    }

    @Override
    public WebhookSecret convertToEntityAttribute(String text) {
      return text == null ? null : new WebhookSecret(text);
    }
  }
}
