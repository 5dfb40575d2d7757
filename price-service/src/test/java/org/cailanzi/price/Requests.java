package org.cailanzi.price;

import java.util.HashMap;
import java.util.Map;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What callers of the service send, as a bureau or a market of all Wuxi unless said otherwise. */
public record Requests(RestTestClient client, String bearer) {

  public static Requests bureau(RestTestClient client) {
    return as(client, Role.BUREAU, "3202");
  }

  public static Requests as(RestTestClient client, Role role, String... regions) {
    return new Requests(client, TestTokens.bearer(role, regions));
  }

  public RestTestClient.ResponseSpec put(String path, Object body) {
    return client
        .put()
        .uri(path)
        .header(HttpHeaders.AUTHORIZATION, bearer)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  public RestTestClient.ResponseSpec post(String path, @Nullable String key, Object body) {
    return client
        .post()
        .uri(path)
        .header(HttpHeaders.AUTHORIZATION, bearer)
        .headers(it -> it.set("Idempotency-Key", key == null ? "" : key))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  public RestTestClient.ResponseSpec get(String path, Object... values) {
    return client.get().uri(path, values).header(HttpHeaders.AUTHORIZATION, bearer).exchange();
  }

  /** Sends a table of CSV; the path says {mapping} where the mapping goes. */
  public RestTestClient.ResponseSpec csv(String path, byte[] table, String mapping) {
    return client
        .post()
        .uri(path, mapping)
        .header(HttpHeaders.AUTHORIZATION, bearer)
        .contentType(MediaType.parseMediaType("text/csv"))
        .body(table)
        .exchange();
  }

  public static Map<String, Object> point(String zh, String en, String kind, String region) {
    return Map.of("zh", zh, "en", en, "kind", kind, "region", region);
  }

  public static Map<String, Object> quote(
      String point, String commodity, String yuan, String unit, String day) {
    return Map.of(
        "point", point,
        "commodity", commodity,
        "stage", "retail",
        "price", Map.of("yuan", yuan, "unit", unit),
        "day", day);
  }

  public static Map<String, Object> absoluteCeiling(
      String commodity, String yuan, String from, Map<String, Object> more) {
    Map<String, Object> ceiling = new HashMap<>(authority());
    ceiling.putAll(
        Map.of(
            "kind",
            "absolute",
            "region",
            "3202",
            "commodity",
            commodity,
            "stage",
            "retail",
            "price",
            Map.of("yuan", yuan, "unit", "元/500g"),
            "from",
            from));
    ceiling.putAll(more);
    return ceiling;
  }

  public static Map<String, Object> authority() {
    return Map.of("issuer", "无锡市市场监督管理局", "legalBasis", "《价格法》第三十条", "document", "锡市监〔2020〕12号");
  }
}
