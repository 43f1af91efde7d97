package org.openpatent.incentive.push;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One of the two files of a push, as it was sent. */
@Entity
@Immutable
public class PushFile extends PanacheEntityBase {
  @EmbeddedId public Key key;
  public String content;

  /** Of which push, in which form. */
  @Embeddable
  public record Key(
      @Column(name = "push_id") UUID pushId,
      @Column(name = "form") @Enumerated(EnumType.STRING) Form form) {}

  /** How it is written. */
  public enum Form {
    JSON,
    CSV
  }

  protected PushFile() {}

  /** Stored as it is. */
  PushFile(UUID push, Form form, String content) {
    key = new Key(push, form);
    this.content = content;
  }

  /** SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
  static String digest(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String content(UUID push, Form form) {
    PushFile found = findById(new Key(push, form));
    return found.content;
  }
}
