package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls of one caller to a running service. */
record Http(RestTestClient client, String token) {
  static Http to(int port, String token) {
    return new Http(
        RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build(), token);
  }

  Http as(String other) {
    return new Http(client, other);
  }

  Answer get(String path, Object... variables) {
    return Answer.of(client.get().uri(path, variables).header("Authorization", token));
  }

  Answer put(String path, Object body) {
    return Answer.of(
        client
            .put()
            .uri(path)
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body));
  }

  Answer post(String path, @Nullable String key, @Nullable Object body, Object... variables) {
    var request =
        client.method(HttpMethod.POST).uri(path, variables).header("Authorization", token);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return Answer.of(request);
  }

  Answer csv(String path, String table) {
    return Answer.of(
        client
            .post()
            .uri(path)
            .header("Authorization", token)
            .contentType(MediaType.parseMediaType("text/csv"))
            .body(table.getBytes(UTF_8)));
  }

  /** Registers a site. */
  void site(String code, String kind, String region) {
    put("/sites/" + code, Map.of("zh", code, "kind", kind, "region", region));
  }

  /** Receives a lot. */
  Answer receive(String key, String site, String commodity, int kilograms, Map<String, ?> lot) {
    return post(
        "/stock/receipts",
        key,
        Map.of("site", site, "commodity", commodity, "quantity", kilograms(kilograms), "lot", lot));
  }

  static Map<String, Object> kilograms(int amount) {
    return Map.of("amount", amount, "unit", "公斤");
  }

  static Map<String, Object> line(String commodity, int kilograms) {
    return Map.of("commodity", commodity, "quantity", kilograms(kilograms));
  }
}
