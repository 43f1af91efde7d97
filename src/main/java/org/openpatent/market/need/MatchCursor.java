package org.openpatent.market.need;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.openpatent.market.catalog.Sought;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Where the matches of a need go on, and of what: a need that was edited, or whose words have other
 * synonyms now, asks for something else.
 *
 * @param question stands for the need and all that it asks
 */
record MatchCursor(long question, Match.Place place) {
  private static final int BYTES = 4 * Long.BYTES;

  /** The first page of what a need asks. */
  static MatchCursor begin(Need need, Sought sought) {
    String all = need.id + "\n" + need.wanted + "\n" + sought.asked();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return new MatchCursor(ByteBuffer.wrap(digest).getLong(), Match.Place.FIRST);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  MatchCursor at(Match.Place other) {
    return new MatchCursor(question, other);
  }

  /**
   * @throws Problem INVALID_CURSOR for what is none
   */
  static MatchCursor parse(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != BYTES) {
        throw new Problem(Code.INVALID_CURSOR);
      }
      long question = bytes.getLong();
      long stamp = bytes.getLong();
      if (stamp < 0) {
        throw new Problem(Code.INVALID_CURSOR);
      }
      return new MatchCursor(
          question, new Match.Place(stamp, new UUID(bytes.getLong(), bytes.getLong())));
    } catch (IllegalArgumentException madeUp) {
      throw new Problem(Code.INVALID_CURSOR);
    }
  }

  @Override
  public String toString() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(question)
            .putLong(place.stamp())
            .putLong(place.id().getMostSignificantBits())
            .putLong(place.id().getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
