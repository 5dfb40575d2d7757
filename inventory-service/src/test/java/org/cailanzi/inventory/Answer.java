package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Answer(int status, String text) {
  static Answer of(RestTestClient.RequestHeadersSpec<?> request) {
    var result = request.exchange().returnResult(byte[].class);
    byte[] body = result.getResponseBodyContent();
    return new Answer(result.getStatus().value(), new String(body, UTF_8));
  }

  JsonNode body() {
    return JsonMapper.shared().readTree(text);
  }

  String at(String pointer) {
    return body().at(pointer).asString();
  }
}
