package org.openpatent.market.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.value.Stateless;

/** A piece of a file that is imported; the pieces are gone when its import has ended. */
@Entity
@Immutable
public class ImportContent extends PanacheEntityBase {
  private static final int PIECE = 1 << 20;

  @EmbeddedId public Place place;
  public byte[] bytes;

  /** Which piece of which file, from 0 on. */
  @Embeddable
  public record Place(UUID importId, int part) {}

  protected ImportContent() {}

  /** Stores a file piece by piece. */
  static void keep(UUID importId, InputStream file) throws IOException {
    int part = 0;
    for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
      ImportContent content = new ImportContent();
      content.place = new Place(importId, part++);
      content.bytes = piece;
      Stateless.session().insert(content);
    }
  }

  /** Writes the file out piece by piece. */
  static void copy(UUID importId, OutputStream out) throws IOException {
    int part = 0;
    for (byte[] piece = piece(importId, part); piece != null; piece = piece(importId, ++part)) {
      out.write(piece);
    }
  }

  private static byte[] piece(UUID importId, int part) {
    return find(
            "select c.bytes from ImportContent c where c.place.importId = ?1 and c.place.part = ?2",
            importId,
            part)
        .project(byte[].class)
        .firstResult();
  }

  static void forget(UUID importId) {
    delete("place.importId", importId);
  }
}
