package org.openpatent.organization;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whom to call or write to; shown to the other side once a license is claimed. */
@Embeddable
public record Contact(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") String email,
    @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9+() -]+") String phone) {}
