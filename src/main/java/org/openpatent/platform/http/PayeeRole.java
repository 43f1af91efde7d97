package org.openpatent.platform.http;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.openpatent.platform.value.Role;

/**
 * Gives {@link Role#PAYEE} to those who have a role that programs pay, and takes it from a token
 * that claims it. The framework's {@code quarkus.http.auth.roles-mapping} only gives.
 */
@Singleton
public class PayeeRole implements SecurityIdentityAugmentor {
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    Set<String> roles = new HashSet<>(identity.getRoles());
    roles.remove(Role.PAYEE);
    if (!Collections.disjoint(roles, Role.PAID)) {
      roles.add(Role.PAYEE);
    }
    return Uni.createFrom()
        .item(roles.equals(identity.getRoles()) ? identity : with(roles, identity));
  }

  private static SecurityIdentity with(Set<String> roles, SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addPermissionChecker(identity::checkPermission)
        .addRoles(roles)
        .build();
  }
}
