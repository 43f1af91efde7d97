package org.openpatent.outside.certificate;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What certificates are signed with; without it there are none. */
@ConfigMapping(prefix = "openpatent.certificates")
public interface CertificateConfig {
  /** A folder that all nodes see, with the keys as {@link CertificateKeys} reads them. */
  Optional<String> keys();
}
