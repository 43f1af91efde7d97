/**
 * Certificates of licenses: what a license says, signed, to show to those who have no token, and
 * the address at which they see whether it still stands.
 *
 * <pre>
 *   AWAITING_PAYMENT, or ended unpaid --> no certificate (404): there is no right to certify yet
 *   EFFECTIVE, before its first day   --> NOT_BEGUN
 *   EFFECTIVE                         --> IN_FORCE
 *   ENDED                             --> ENDED: whoever used the patent proves until when
 *   VOID                              --> VOID: the paper of before must not be the last word
 * </pre>
 *
 * <p>Nothing is stored: a certificate is made anew each time, and says the day of which it speaks.
 * Its invariant: a number that this service did not make finds nothing, though the keys of licenses
 * are known from public notices. The table {@code certificate_seal}, which is never changed, keeps
 * what numbers are sealed with.
 *
 * <p>A certificate is made in {@code CertificateResource} and looked up in {@code
 * CertificateCheckResource}; {@code CertificateKeys} are the files that it is signed with.
 */
package org.openpatent.outside.certificate;
