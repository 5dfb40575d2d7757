package org.cailanzi.delivery.neighbour;

import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Tells "no" (4xx) from "no answer" (all else) before the circuit breaker counts either. */
final class RefusalDecoder implements ErrorDecoder {
  private static final int MOST_BYTES = 64 * 1024;

  private final ErrorDecoder others = new ErrorDecoder.Default();
  private final JsonMapper json;

  RefusalDecoder(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Exception decode(String method, Response response) {
    return response.status() >= 400 && response.status() < 500
        ? new Refusal(response.status(), problem(response))
        : others.decode(method, response);
  }

  private JsonNode problem(Response response) {
    if (response.body() == null) {
      return MissingNode.getInstance();
    }
    try (InputStream body = response.body().asInputStream()) {
      return json.readTree(body.readNBytes(MOST_BYTES));
    } catch (IOException | JacksonException unreadable) {
      return MissingNode.getInstance();
    }
  }
}
