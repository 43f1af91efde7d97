package org.openpatent.outside.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that begin with the same bits. */
record AddressRange(byte[] first, int bits) {
  /** What is not public of IPv4 [RFC 6890], written as it is there. */
  private static final List<AddressRange> RESERVED =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          // of IPv6 what stands for addresses of IPv4, and examples
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /** All of IPv6 that is given to anybody; loopback, local and translated addresses lie outside. */
  private static final AddressRange GIVEN = parse("2000::/3");

  private static final int IPV6_BYTES = 16;

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::parse).toList();
  }

  /**
   * @param text an address, a slash and the number of bits
   */
  static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    try {
      return new AddressRange(
          InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException none) {
      throw new IllegalArgumentException(text, none);
    }
  }

  /** Whether anybody in the world may have it. */
  static boolean isPublic(InetAddress address) {
    boolean given = address.getAddress().length < IPV6_BYTES || GIVEN.contains(address);
    return given && RESERVED.stream().noneMatch(range -> range.contains(address));
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != first.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    if (!Arrays.equals(bytes, 0, whole, first, 0, whole)) {
      return false;
    }
    int rest = bits % Byte.SIZE;
    return rest == 0 || ((bytes[whole] ^ first[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0;
  }
}
