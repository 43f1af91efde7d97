package org.openpatent.outside.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a webhook is sent: an address of HTTP, taken apart once, so that what is checked is what is
 * connected to. A host that some read as a number is none; a name ends in letters.
 *
 * @param host in lower case, without the dot at the end; an address of IPv6 without its brackets
 * @param target path and query
 */
record WebhookUrl(boolean secure, String host, int port, String target) {
  /** What the document says of it. */
  static final String PATTERN = "^https?://[!-~]+$";

  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int LAST_PORT = 65535;

  /** Null for what is none. */
  static WebhookUrl parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean secure = scheme.equals("https");
      String host = host(uri.getHost());
      int port = uri.getPort() == -1 ? (secure ? HTTPS : HTTP) : uri.getPort();
      boolean good =
          (secure || scheme.equals("http"))
              && host != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && port > 0
              && port <= LAST_PORT;
      return good ? new WebhookUrl(secure, host, port, target(uri)) : null;
    } catch (URISyntaxException none) {
      return null;
    }
  }

  private static String host(String written) {
    if (written == null) {
      return null;
    }
    String host = written.toLowerCase(Locale.ROOT);
    if (host.startsWith("[")) {
      return host.contains("%") ? null : host.substring(1, host.length() - 1);
    }
    if (IPV4.matcher(host).matches()) {
      return host;
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return NAME.matcher(name).matches() ? name : null;
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** The address that the host is, or stands for everywhere; null for a name to be looked up. */
  InetAddress literal() {
    boolean here = host.equals("localhost") || host.endsWith(".localhost");
    try {
      if (here) {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      }
      return host.contains(":") || IPV4.matcher(host).matches()
          ? InetAddress.getByName(host) // asks nobody
          : null;
    } catch (UnknownHostException none) {
      return null;
    }
  }
}
