package org.openpatent.platform.http;

/**
 * A view that is answered with an {@code ETag} made of this version (null: none) and a hash of the
 * body.
 */
public interface Versioned {
  Integer version();
}
