package org.cailanzi.price.substitution;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A shop replaces the product that it quotes, and nobody takes the difference for a rise. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class SubstitutionScenarioTest {
  private static final String FIGURES = "/figures?region=320213&day=2020-02-24&commodity=RICE";

  @Autowired RestTestClient client;

  @Test
  void a_series_is_compared_across_a_replaced_product_by_what_both_cost_or_not_at_all() {
    StringBuilder table = new StringBuilder("采价点,商品名称,环节,计量单位,日期,价格\n");
    for (String code : List.of("A", "B", "C", "D")) {
      bureau()
          .put("/points/" + code, Requests.point(code, code, "market", "320213001"))
          .expectStatus()
          .isCreated();
      table.append(code).append(",大米,零售,元/500g,2020-01-23,3.00\n");
      table.append(code).append(",大米,零售,元/500g,2020-02-23,3.00\n");
      String now = code.equals("D") ? "3.60" : "3.00";
      table.append(code).append(",大米,零售,元/500g,2020-02-24,").append(now).append('\n');
    }
    bureau()
        .csv(
            "/quotes/imports?note={mapping}", table.toString().getBytes(StandardCharsets.UTF_8), "")
        .expectStatus()
        .isOk();
    body(FIGURES)
        .jsonPath("$.items[0].changes.day.points")
        .isEqualTo(4)
        .jsonPath("$.items[0].changes.day.percent")
        .isEqualTo(4.66)
        .jsonPath("$.items[0].replaced.length()")
        .isEqualTo(0);
    String asOf = Instant.now().toString();

    String path = "/substitutions/D/RICE/retail/2020-02-24";
    market().put(path, replaced(Map.of())).expectStatus().isCreated();
    market().put(path, replaced(Map.of())).expectStatus().isOk();
    market()
        .put(path, replaced(Map.of("newProduct", "另一种")))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/substitution-not-edited");
    body(FIGURES)
        .jsonPath("$.items[0].changes.day.points")
        .isEqualTo(3)
        .jsonPath("$.items[0].changes.day.percent")
        .isEqualTo(0.00)
        .jsonPath("$.items[0].changes.base.points")
        .isEqualTo(3)
        .jsonPath("$.items[0].level.points")
        .isEqualTo(4)
        .jsonPath("$.items[0].replaced[0].newProduct")
        .isEqualTo("五常大米")
        .jsonPath("$.items[0].replaced[0].linked")
        .isEqualTo(false);
    // What was known before is what was known before.
    body(FIGURES + "&asOf=" + asOf).jsonPath("$.items[0].changes.day.points").isEqualTo(4);

    // At another point both are known to have cost: 3.00 and 2.50 on one day, so 3.00 is 3.60 now.
    Map<String, Object> linked =
        replaced(
            Map.of(
                "oldPrice", Map.of("yuan", "3.00", "unit", "元/500g"),
                "newPrice", Map.of("yuan", "2.50", "unit", "元/500g")));
    market().put("/substitutions/A/RICE/retail/2020-02-24", linked).expectStatus().isCreated();
    body(FIGURES)
        .jsonPath("$.items[0].changes.day.points")
        .isEqualTo(3)
        .jsonPath("$.items[0].changes.day.percent")
        // The cube root of 1.2, of A alone.
        .isEqualTo(6.27)
        .jsonPath("$.items[0].replaced.length()")
        .isEqualTo(2);
    body("/substitutions?commodity=RICE").jsonPath("$.items.length()").isEqualTo(2);
  }

  @Test
  void a_new_product_is_not_doubted_for_costing_twice_the_old_one() {
    bureau()
        .put("/points/E", Requests.point("E", "E", "market", "320214001"))
        .expectStatus()
        .isCreated();
    quote("2.00", "2020-02-23").jsonPath("$.waits").isEqualTo(false);
    market("320214")
        .put("/substitutions/E/FLOUR/retail/2020-02-24", replaced(Map.of()))
        .expectStatus()
        .isCreated();
    quote("4.00", "2020-02-24")
        .jsonPath("$.waits")
        .isEqualTo(false)
        .jsonPath("$.remarks.length()")
        .isEqualTo(0);
    quote("8.00", "2020-02-25").jsonPath("$.waits").isEqualTo(true);
  }

  @Test
  void what_is_not_said_or_not_theirs_is_refused() {
    bureau()
        .put("/points/F", Requests.point("F", "F", "market", "320213001"))
        .expectStatus()
        .isCreated();
    String path = "/substitutions/F/RICE/retail/2020-02-24";
    Requests.as(client, Role.GRID_WORKER, "3202")
        .put(path, replaced(Map.of()))
        .expectStatus()
        .isForbidden();
    market("320205").put(path, replaced(Map.of())).expectStatus().isForbidden();
    refused(path, "reason", Map.of("reason", " "));
    refused(path, "newProduct", Map.of("newProduct", "散装粳米"));
    refused(path, "newPrice", Map.of("oldPrice", Map.of("yuan", "3", "unit", "斤")));
    refused(
        path,
        "newPrice",
        Map.of(
            "oldPrice", Map.of("yuan", "3", "unit", "斤"),
            "newPrice", Map.of("yuan", "3", "unit", "元/L")));
  }

  private void refused(String path, String field, Map<String, Object> wrong) {
    market()
        .put(path, replaced(wrong))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  private static Map<String, Object> replaced(Map<String, Object> more) {
    Map<String, Object> form =
        new HashMap<>(Map.of("oldProduct", "散装粳米", "newProduct", "五常大米", "reason", "原产品停售"));
    form.putAll(more);
    return form;
  }

  private RestTestClient.BodyContentSpec quote(String yuan, String day) {
    return bureau()
        .post("/quotes", "flour-" + yuan, Requests.quote("E", "FLOUR", yuan, "斤", day))
        .expectStatus()
        .isCreated()
        .expectBody();
  }

  private RestTestClient.BodyContentSpec body(String path) {
    return bureau().get(path).expectStatus().isOk().expectBody();
  }

  private Requests market() {
    return market("320213");
  }

  private Requests market(String region) {
    return Requests.as(client, Role.MARKET, region);
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
