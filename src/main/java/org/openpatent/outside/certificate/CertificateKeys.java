package org.openpatent.outside.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * The keys that certificates are signed with: files {@code <kid>.pem} of a folder, PKCS #8, on the
 * curve P-256. The last one by name signs, all are published; so a key is changed by adding a file
 * with a later name, and a key that is taken away vouches for nothing any more. The folder is
 * looked at each time, so that no node publishes less than another one signs with.
 */
@ApplicationScoped
class CertificateKeys {
  private static final Logger LOG = Logger.getLogger(CertificateKeys.class);
  private static final String SUFFIX = ".pem";

  record Key(String id, ECPrivateKey secret, ECPublicKey open) {}

  /**
   * A file as it was read.
   *
   * @param key null if it holds none
   */
  private record Reading(FileTime changed, long bytes, Key key) {
    boolean isOf(Path file) throws IOException {
      return changed.equals(Files.getLastModifiedTime(file)) && bytes == Files.size(file);
    }
  }

  @Inject CertificateConfig config;

  private final Map<Path, Reading> readings = new ConcurrentHashMap<>();

  /**
   * All that are published, the one that signs last.
   *
   * @throws Problem CERTIFICATES_NOT_CONFIGURED if there is none
   */
  List<Key> all() {
    List<Key> keys = config.keys().map(Path::of).map(this::in).orElse(List.of());
    if (keys.isEmpty()) {
      throw new Problem(Code.CERTIFICATES_NOT_CONFIGURED);
    }
    return keys;
  }

  Key signing() {
    List<Key> keys = all();
    return keys.get(keys.size() - 1);
  }

  private List<Key> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .map(this::read)
          .filter(Objects::nonNull)
          .toList();
    } catch (IOException unreadable) {
      LOG.errorf("the keys of certificates cannot be read in %s: %s", folder, unreadable);
      return List.of();
    }
  }

  /** The key of a file; null, and a line in the log, if it holds none, or only half of it yet. */
  private Key read(Path file) {
    try {
      Reading known = readings.get(file);
      if (known == null || !known.isOf(file)) {
        known = new Reading(Files.getLastModifiedTime(file), Files.size(file), parse(file));
        readings.put(file, known);
      }
      return known.key;
    } catch (IOException gone) {
      LOG.errorf("no key of certificates can be read from %s: %s", file, gone);
      return null;
    }
  }

  private static Key parse(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      String pem = Files.readString(file, StandardCharsets.US_ASCII);
      String encoded = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
      var secret = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
      String id = name.substring(0, name.length() - SUFFIX.length());
      return new Key(id, secret, P256.publicKey(secret));
    } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException none) {
      LOG.errorf("no key of certificates on P-256 in PKCS #8 in %s: %s", file, none.getMessage());
      return null;
    }
  }
}
