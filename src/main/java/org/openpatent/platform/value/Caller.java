package org.openpatent.platform.value;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking: the token's subject, roles and organization (claim {@code credit_code}). */
@RequestScoped
public class Caller {
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

  private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

  @Inject CurrentIdentityAssociation identities;
  @Inject RoutingContext routing;

  private boolean localeUsed;

  /** Kept for the request, because the framework waits for it anew each time that it is asked. */
  private SecurityIdentity identity;

  /** True for whoever sent no token. */
  public boolean isAnonymous() {
    return !sentToken() || identity().isAnonymous();
  }

  public String subject() {
    return subject(token());
  }

  /** Issuer and subject of a token: no two issuers mean the same by a subject. */
  public static String subject(JsonWebToken token) {
    return token.getIssuer() + " " + token.getSubject();
  }

  /** This caller doing something at that instant. */
  public Act acting(Instant at) {
    return new Act(subject(), claimedOrganization(), at);
  }

  public boolean is(String role) {
    return sentToken() && identity().hasRole(role);
  }

  /** The agency, the treasury and the auditors read everything that is not marked otherwise. */
  public boolean oversees() {
    return is(Role.AGENCY) || is(Role.TREASURY) || is(Role.AUDITOR);
  }

  /** The caller's own organization. */
  public String organization() {
    String code = claimedOrganization();
    if (code == null) {
      throw new Problem(Code.CREDIT_CODE_CLAIM_MISSING);
    }
    return code;
  }

  /** True when the caller, in a role whose organizations are paid, belongs to this organization. */
  public boolean belongsTo(String creditCode) {
    return actsFor(Role.PAYEE, creditCode);
  }

  /** True when the caller acts in this role for this organization. */
  public boolean actsFor(String role, String creditCode) {
    return is(role) && creditCode.equals(claimedOrganization());
  }

  /** True for the sides of a private resource and for those who oversee them all. */
  public boolean sees(Set<String> sides) {
    return oversees() || sides.stream().anyMatch(this::belongsTo);
  }

  /**
   * Whose money a list shows: null for everyone's, which is for those who oversee it.
   *
   * @param asked credit code of the payee that the request names, or null
   * @throws Problem NOT_YOUR_ORGANIZATION for another's
   */
  public String payeeSeen(String asked) {
    if (oversees()) {
      return asked;
    }
    if (asked != null && !belongsTo(asked)) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    return organization();
  }

  /** The language of details, English or Chinese, by {@code Accept-Language}. */
  public Locale locale() {
    localeUsed = true;
    return locale(routing.request().getHeader("Accept-Language"));
  }

  /**
   * The better of the two languages for an {@code Accept-Language} header; English if the header is
   * absent, unreadable or names neither.
   */
  public static Locale locale(String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.ENGLISH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      return Locale.ENGLISH;
    }
  }

  /** True once a text in the caller's language was asked for: the answer then depends on it. */
  public boolean isLocaleUsed() {
    return localeUsed;
  }

  /**
   * The caller's own organization, or null: a token that claims anything but one code of the right
   * form acts for none.
   */
  public String claimedOrganization() {
    return claimedOrganization(identity().getPrincipal());
  }

  /** The same of whoever a request was found to be from. */
  public static String claimedOrganization(Principal principal) {
    // not by getClaim, which makes and catches an exception for every name that is no standard one
    if (principal instanceof OidcJwtCallerPrincipal token
        && token.getClaims().getClaimValue("credit_code") instanceof String claimed) {
      String code = Pasted.bare(claimed).toUpperCase(Locale.ROOT);
      return CREDIT_CODE.matcher(code).matches() ? code : null;
    }
    return null;
  }

  private JsonWebToken token() {
    return (JsonWebToken) identity().getPrincipal();
  }

  /** Whoever sent none is not looked up: the framework takes a fifteenth of a read for it. */
  private boolean sentToken() {
    return identity != null || routing.request().headers().contains(HttpHeaders.AUTHORIZATION);
  }

  private SecurityIdentity identity() {
    if (identity == null) {
      identity = identities.getIdentity();
    }
    return identity;
  }
}
