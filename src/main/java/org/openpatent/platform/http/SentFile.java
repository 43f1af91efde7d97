package org.openpatent.platform.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;

/** A file as it was sent, held once, in the pieces that it came in. */
public final class SentFile {
  static final String KEY = SentFile.class.getName();

  private final List<byte[]> pieces;

  SentFile(List<byte[]> pieces) {
    this.pieces = pieces;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** All of it, as often as it is asked for. */
  public InputStream open() {
    return new SequenceInputStream(
        Collections.enumeration(pieces.stream().map(ByteArrayInputStream::new).toList()));
  }

  public byte[] sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      pieces.forEach(digest::update);
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
