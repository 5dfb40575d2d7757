package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What a caller asks for over HTTP. */
record Calls(RestTestClient http, String token) {
  static Calls at(int port, String token) {
    return new Calls(
        RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build(), token);
  }

  Answer get(String path) {
    return Answer.of(http.get().uri(path).header("Authorization", token));
  }

  Answer put(String path, Object body) {
    return Answer.of(
        http.put()
            .uri(path)
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body));
  }

  Answer post(String path, Object body) {
    return Answer.of(
        http.post()
            .uri(path)
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body));
  }

  Answer csv(String path, String table) {
    return Answer.of(
        http.post()
            .uri(path)
            .header("Authorization", token)
            .contentType(MediaType.parseMediaType("text/csv"))
            .body(table.getBytes(UTF_8)));
  }

  /** A site that must be registered. */
  void site(String code, String kind, String region) {
    assertThat(put("/sites/" + code, Map.of("zh", code, "kind", kind, "region", region)).status())
        .isEqualTo(200);
  }

  /** A form with one line, in tonnes. */
  Answer form(String site, String day, String commodity, double out, double closing) {
    return put(
        "/reports/" + site + "/" + day,
        Map.of(
            "lines",
            List.of(
                Map.of(
                    "commodity", commodity,
                    "out", Map.of("amount", out, "unit", "t"),
                    "closing", Map.of("amount", closing, "unit", "t")))));
  }

  /** The first item of a list whose field says so. */
  static JsonNode item(Answer answer, String field, String wanted) {
    for (JsonNode item : answer.body().at("/items")) {
      if (item.at("/" + field).asString().equals(wanted)) {
        return item;
      }
    }
    throw new AssertionError("No " + field + " " + wanted + " in " + answer.text());
  }
}
