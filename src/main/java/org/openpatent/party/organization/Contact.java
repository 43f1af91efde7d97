package org.openpatent.party.organization;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.openpatent.platform.value.Mask;
import org.openpatent.platform.value.Name;

/** Whom to call or write to; shown to the other side once a license is claimed. */
@Embeddable
public record Contact(
    @NotBlank @Name @Size(max = 100) String name,
    @NotBlank @Name @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") String email,
    @NotBlank @Size(max = 60) @Pattern(regexp = PHONE) String phone) {

  /** As people write them, one after the other, with extensions; it begins with a number. */
  private static final String PHONE =
      "[+\uFF0B(\uFF08]{0,2}[0-9\uFF10-\uFF19](?:[0-9\uFF10-\uFF19+\uFF0B()\uFF08\uFF09 \u3000"
          + "./,\uFF0C\u3001;\uFF1B#\uFF03\u2010\u2013\u2014\uFF0D-]|\u8F6C|\u5206\u673A|[Ee][Xx][Tt]|[Xx])*";

  /** For logs: enough to tell two contacts apart. */
  @Override
  public String toString() {
    return Mask.begin(name) + " " + Mask.begin(email) + " " + Mask.end(phone);
  }
}
