package org.openpatent.platform.http;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the service traces, a trace begins with a request. Jobs look for work every second; each of
 * their statements would be a trace of its own, and nobody would find the others.
 */
@Singleton
public class TracedRequests {
  /** A caller that traces decides itself; of the others it is a share. */
  @Produces
  @Singleton
  Sampler sampler(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg") String share) {
    return Sampler.parentBased(
        new RequestSampler(Sampler.traceIdRatioBased(Double.parseDouble(share))));
  }

  private record RequestSampler(Sampler share) implements Sampler {
    @Override
    public SamplingResult shouldSample(
        Context parent,
        String trace,
        String name,
        SpanKind kind,
        Attributes attributes,
        List<LinkData> links) {
      return kind == SpanKind.SERVER
          ? share.shouldSample(parent, trace, name, kind, attributes, links)
          : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
      return "requests by " + share.getDescription();
    }
  }
}
