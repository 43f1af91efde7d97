package org.openpatent.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Which targets may be sent to: public addresses by HTTPS, and what the operator opens. */
@ApplicationScoped
class WebhookTargets {
  private final List<AddressRange> open;

  @Inject
  WebhookTargets(WebhookConfig config) {
    this(
        config.openRanges().stream()
            .flatMap(ranges -> Stream.of(ranges.split(",")))
            .map(AddressRange::parse)
            .toList());
  }

  WebhookTargets(List<AddressRange> open) {
    this.open = open;
  }

  /**
   * What can be told without looking up a name; the rest is told with each attempt.
   *
   * @throws Problem at /url for what may not be sent to
   */
  void require(String text) {
    WebhookUrl url = WebhookUrl.parse(text);
    if (url == null || !url.secure() && open.isEmpty()) {
      throw refusal(Code.WEBHOOK_URL_FORM);
    }
    InetAddress literal = url.literal();
    if (literal != null && !admits(url, literal)) {
      throw refusal(Code.WEBHOOK_TARGET_FORBIDDEN, url.host());
    }
  }

  private static Problem refusal(Code code, Object... arguments) {
    return new Problem(Code.INVALID_BODY, List.of(new Problem.Field("/url", code, arguments)));
  }

  /** Whether a target may be sent to at this address of its host. */
  boolean admits(WebhookUrl url, InetAddress address) {
    return open.stream().anyMatch(range -> range.contains(address))
        || url.secure() && AddressRange.isPublic(address);
  }
}
