package org.openpatent.outside.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Only what is public is sent to, however it is written. */
class WebhookTargetsTest {
  private static final WebhookTargets STRICT = new WebhookTargets(List.of());
  private static final WebhookTargets OPENED =
      new WebhookTargets(List.of(AddressRange.parse("127.0.0.1/32")));
  private static final WebhookUrl NAMED = WebhookUrl.parse("https://example.org/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:a00:1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "4000::1"
      })
  void anAddressThatIsNotPublicIsNoTarget(String address) throws UnknownHostException {
    assertFalse(STRICT.admits(NAMED, InetAddress.getByName(address)));
    assertFalse(OPENED.admits(NAMED, InetAddress.getByName(address)) && !isOpened(address));
  }

  private static boolean isOpened(String address) throws UnknownHostException {
    return InetAddress.getByName(address).equals(InetAddress.getByName("127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.0.0.1",
        "169.253.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.1.1",
        "192.169.0.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2400:3200::1",
        "2606:4700::1111",
        "2001:4860:4860::8888",
        "2a00::1"
      })
  void aPublicOneIsByHttpsAlone(String address) throws UnknownHostException {
    assertTrue(STRICT.admits(NAMED, InetAddress.getByName(address)));
    WebhookUrl plain = WebhookUrl.parse("http://example.org/");
    assertFalse(STRICT.admits(plain, InetAddress.getByName(address)));
    assertFalse(OPENED.admits(plain, InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/", "https://169.254.169.254/latest/meta-data", "https://10.1.2.3:8443/",
        "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/",
        "https://[64:ff9b::a9fe:a9fe]/", "https://[fd00::1]/", "https://localhost/",
        "https://LOCALHOST./", "https://a.localhost/", "https://0.0.0.0/"
      })
  void whatCanBeToldFromTheAddressIsRefusedAtOnce(String url) {
    assertEquals(Code.WEBHOOK_TARGET_FORBIDDEN, refusal(STRICT, url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "ftp://example.org/",
        "https://",
        "https:///x",
        "https:/example.org",
        "https://user@example.org/",
        "https://user:word@example.org/",
        "https://example.org/#part",
        "https://2130706433/",
        "https://017700000001/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://127.0.0.1./",
        "https://1.2.3.4.5/",
        "https://256.1.1.1/",
        "https://01.1.1.1/",
        "https://[fe80::1%25eth0]/",
        "https://[::1/",
        "https://exa mple.org/",
        "https://exa_mple.org/",
        "https://-example.org/",
        "https://example..org/",
        "https://example.org:0/",
        "https://example.org:65536/",
        "https://例子.org/",
        "https://example.org\\@127.0.0.1/",
        "https://127.0.0.1@example.org/"
      })
  void whatIsNoAddressOfHttpsIsRefused(String url) {
    assertEquals(Code.WEBHOOK_URL_FORM, refusal(STRICT, url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org", "https://example.org/", "HTTPS://Example.ORG./a?b=c",
        "https://example.org:8443/a", "https://1.1.1.1/", "https://[2606:4700::1111]/x",
        "https://xn--fiqs8s/", "https://a-b.example.cn/%E4%B8%AD"
      })
  void namesAndPublicAddressesAreTargets(String url) {
    STRICT.require(url);
    OPENED.require(url);
  }

  @Test
  void whatTheOperatorOpensIsOneByHttpTooAndNothingElse() {
    OPENED.require("http://127.0.0.1:9000/");
    OPENED.require("http://localhost:9000/");
    assertEquals(Code.WEBHOOK_TARGET_FORBIDDEN, refusal(OPENED, "http://127.0.0.2/"));
    assertEquals(Code.WEBHOOK_TARGET_FORBIDDEN, refusal(OPENED, "http://169.254.169.254/"));
    assertEquals(Code.WEBHOOK_TARGET_FORBIDDEN, refusal(OPENED, "http://1.1.1.1/"));
    assertEquals(Code.WEBHOOK_TARGET_FORBIDDEN, refusal(OPENED, "http://[::1]/"));
    assertEquals(Code.WEBHOOK_URL_FORM, refusal(OPENED, "http://2130706433/"));
  }

  private static Code refusal(WebhookTargets targets, String url) {
    return assertThrows(Problem.class, () -> targets.require(url), url).fields.get(0).code();
  }
}
