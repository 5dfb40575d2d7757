package org.cailanzi.price.loss;

import java.nio.charset.StandardCharsets;
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

/** What is sold for less than was paid for it is told, and accuses nobody. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class SoldBelowCostTest {
  private static final String HEADER = "采价点,商品名称,环节,价格,计量单位,日期\n";

  @Autowired RestTestClient client;

  @Test
  void whichever_of_price_and_cost_comes_last_is_remarked_on_and_neither_waits() {
    store("A", "320213");
    quote("A", "RICE", "cost", "2.40", "元/500g").jsonPath("$.remarks.length()").isEqualTo(0);
    quote("A", "RICE", "retail", "4.60", "元/公斤")
        .jsonPath("$.waits")
        .isEqualTo(false)
        .jsonPath("$.remarks[0].type")
        .isEqualTo("sold-below-cost")
        .jsonPath("$.remarks[0].length()")
        .isEqualTo(2)
        .jsonPath("$.remarks[0].words.zh")
        .isEqualTo("售价 4.60 元/公斤 低于同日进价 2.40 元/500g；鲜活、季节性或积压商品可依法降价处理，其他情形请核实（《价格法》第十四条第二项）");
    // Equal is not below.
    quote("A", "FLOUR", "retail", "4.80", "元/公斤").jsonPath("$.remarks.length()").isEqualTo(0);
    quote("A", "FLOUR", "cost", "2.40", "元/500g").jsonPath("$.remarks.length()").isEqualTo(0);
    quote("A", "FLOUR", "cost", "2.41", "元/500g")
        .jsonPath("$.waits")
        .isEqualTo(false)
        .jsonPath("$.remarks[0].type")
        .isEqualTo("sold-below-cost")
        .jsonPath("$.verdict.outcome")
        .isEqualTo("unlimited");
  }

  @Test
  void a_bureau_lists_a_month_of_a_region_by_what_counts() {
    store("B", "320205");
    store("C", "320206");
    String table =
        HEADER
            + "B,马铃薯,进价,2.00,元/500g,2020-02-24\n"
            + "B,马铃薯,零售,1.50,元/500g,2020-02-24\n"
            + "B,胡萝卜,进价,2.00,元/500g,2020-02-24\n"
            + "B,胡萝卜,零售,1.90,元/500g,2020-02-24\n"
            + "B,胡萝卜,零售,2.10,元/500g,2020-02-24\n"
            + "C,马铃薯,零售,1.50,元/500g,2020-02-24\n";
    bureau()
        .csv("/quotes/imports?note={mapping}", table.getBytes(StandardCharsets.UTF_8), "")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rowsWritten")
        .isEqualTo(6)
        .jsonPath("$.countByCode.sold-below-cost")
        .isEqualTo(2);

    bureau()
        .get("/sold-below-cost?region=3202&month=2020-02")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.point == 'B' || @.point == 'C')].commodity")
        .isEqualTo(List.of("POTATO"))
        .jsonPath("$.items[?(@.point == 'B')].price.yuan")
        .isEqualTo(1.5)
        .jsonPath("$.items[?(@.point == 'B')].cost.yuan")
        .isEqualTo(2.0)
        .jsonPath("$.items[?(@.point == 'B')].percentBelow")
        .isEqualTo(25.0);
    bureau()
        .get("/sold-below-cost?region=320206&month=2020-02")
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void what_shops_paid_is_for_the_bureau_of_the_region_alone() {
    String path = "/sold-below-cost?region=3202&month=2020-02";
    Requests.as(client, Role.MARKET, "3202").get(path).expectStatus().isForbidden();
    Requests.as(client, Role.BUREAU, "320213").get(path).expectStatus().isForbidden();
  }

  @Test
  void a_row_of_which_nothing_was_sold_is_taken_for_a_return() {
    store("D", "320214");
    String table =
        """
        采价点,商品名称,环节,价格,计量单位,日期,销量
        D,大葱,零售,2.00,元/500g,2020-02-24,-1.0
        D,韭菜,零售,2.00,元/500g,2020-02-24,0.4
        """;
    bureau()
        .csv("/quotes/imports?note={mapping}", table.getBytes(StandardCharsets.UTF_8), "")
        .expectBody()
        .jsonPath("$.rowsWritten")
        .isEqualTo(2)
        .jsonPath("$.countByCode.nothing-sold")
        .isEqualTo(1)
        .jsonPath("$.findings[0].row")
        .isEqualTo(2)
        .jsonPath("$.findings[0].fix.zh")
        .isEqualTo("销量 -1.0 不大于 0，本行可能是退货而不是成交，其价格请核实");
  }

  private void store(String code, String region) {
    bureau()
        .put("/points/" + code, Requests.point(code, code, "supermarket", region))
        .expectStatus()
        .isCreated();
  }

  private RestTestClient.BodyContentSpec quote(
      String point, String commodity, String stage, String yuan, String unit) {
    Map<String, Object> quote =
        new HashMap<>(Requests.quote(point, commodity, yuan, unit, "2020-02-24"));
    quote.put("stage", stage);
    return bureau()
        .post("/quotes", point + commodity + stage + yuan, quote)
        .expectStatus()
        .isCreated()
        .expectBody();
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
