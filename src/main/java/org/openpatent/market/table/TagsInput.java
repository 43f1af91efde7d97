package org.openpatent.market.table;

import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Bounds what the parser of an XML text has to hold before it can say what it read. */
final class TagsInput extends ProxyInputStream {
  private static final int MOST_BETWEEN_TAGS = 1 << 20;

  private int sinceTag;

  TagsInput(InputStream in) {
    super(in);
  }

  void tagWasRead() {
    sinceTag = 0;
  }

  @Override
  protected void afterRead(int read) {
    sinceTag += Math.max(read, 0);
    if (sinceTag > MOST_BETWEEN_TAGS) {
      throw new Problem(Code.IMPORT_UNREADABLE, 1);
    }
  }
}
