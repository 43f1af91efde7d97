package org.openpatent.treasury.settlement;

import java.util.Arrays;
import org.openpatent.platform.value.Money;

/**
 * The caps over several items that a line is cut to, and what is left of each; a line has a key for
 * every one of them, a number from 0.
 */
public final class Caps {
  private final Cap[] caps;

  public Caps(Cap... caps) {
    this.caps = caps;
  }

  /** Counts an earlier grant, in fen, toward all caps. */
  public void use(long fen, int... keys) {
    for (int i = 0; i < caps.length; i++) {
      caps[i].use(keys[i], fen);
    }
  }

  /** Cuts a line to what all caps leave it, and counts that amount toward them. */
  long cut(long fen, int... keys) {
    long capped = fen;
    for (int i = 0; i < caps.length; i++) {
      capped = Math.min(capped, caps[i].left(keys[i]));
    }
    use(capped, keys);
    return capped;
  }

  /** The name of the first cap that leaves nothing more, or null. */
  String exhausted(int... keys) {
    for (int i = 0; i < caps.length; i++) {
      if (caps[i].left(keys[i]) == 0) {
        return caps[i].name;
      }
    }
    return null;
  }

  /** One cap: a limit for each key. A cap without a limit uses no memory. */
  public static final class Cap {
    private final String name;
    private final Money limit;
    private long[] used = new long[0];

    /**
     * @param name the cause of a line to which this cap leaves nothing
     * @param limit null for none
     */
    public Cap(String name, Money limit) {
      this.name = name;
      this.limit = limit;
    }

    private long left(int key) {
      if (limit == null) {
        return Long.MAX_VALUE;
      }
      // simulated caps may lie below what was granted
      return key < used.length ? Math.max(0, limit.fen() - used[key]) : limit.fen();
    }

    /** Counts an earlier grant, in fen, toward this cap alone, as one of another program. */
    public void use(int key, long fen) {
      if (limit == null) {
        return;
      }
      if (key >= used.length) {
        used = Arrays.copyOf(used, key + 1 + (key >> 1));
      }
      used[key] += fen;
    }
  }
}
