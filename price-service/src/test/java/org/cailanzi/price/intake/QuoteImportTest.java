package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class QuoteImportTest {
  private static final String HEADER = "采价点,商品名称,环节,价格,计量单位,日期\n";

  @Autowired RestTestClient client;

  @BeforeEach
  void points_come_from_a_table_too() {
    String table =
        """
        采价点编码,名称,英文名,类型,地区
        M1,朝阳菜场,Chaoyang Market,market,320213
        M2,城中菜场,Chengzhong Market,market,320205
        """;
    send("/points/imports", table).jsonPath("$.rowsWritten").isEqualTo(2);
  }

  @Test
  void a_table_in_chinese_is_taken_as_it_is() {
    String table = HEADER + "朝阳菜场,马铃薯,零售,2.50,元/500g,2020-02-24\nM1,韭菜,零售,无,元/500g,2020-02-24\n";

    send("/quotes/imports", table).jsonPath("$.rowsWritten").isEqualTo(2);

    month("M1", "POTATO").jsonPath("$.items[0].versions[0].price.yuan").isEqualTo(2.5);
    month("M1", "CHIVES")
        .jsonPath("$.items[0].versions.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].versions[0].price")
        .doesNotExist();
  }

  @Test
  void a_row_is_refused_in_the_words_of_either_language() {
    String table = HEADER + "别处,马铃薯,零售,2.50,元/500g,2020-02-24\nM1,火星薯,零售,2.50,元/500g,2020-02-24\n";

    send("/quotes/imports?mode=good-rows", table)
        .jsonPath("$.findings[0].fix.zh")
        .isEqualTo("没有采价点“别处”")
        .jsonPath("$.findings[0].fix.en")
        .isEqualTo("no point \"别处\"")
        .jsonPath("$.findings[1].fix.zh")
        .isEqualTo("没有商品“火星薯”");
  }

  @Test
  void the_same_file_again_adds_nothing_even_where_a_row_was_corrected_by_a_later_one() {
    String table =
        HEADER + "M1,大葱,零售,2.50,元/500g,2020-02-24\n" + "M1,大葱,零售,2.60,元/500g,2020-02-24\n";

    send("/quotes/imports", table).jsonPath("$.rowsWritten").isEqualTo(2);
    send("/quotes/imports", table).jsonPath("$.rowsWritten").isEqualTo(2);

    month("M1", "LEEK")
        .jsonPath("$.items[0].versions.length()")
        .isEqualTo(2)
        .jsonPath("$.items[0].versions[1].price.yuan")
        .isEqualTo(2.6);
  }

  @Test
  void a_long_table_is_taken_piece_by_piece_under_a_key_and_its_progress_told() throws Exception {
    String table =
        HEADER
            + "M1,蒜薹,零售,2.50,元/500g,2020-02-24\n"
            + "M1,蒜薹,零售,5.00,元/500g,2020-02-25\n"
            + "M9,蒜薹,零售,3,元/500g,2020-02-26\n";

    assertThat(takenUnder("year-1", table))
        .isEqualTo("finished read 3 changed 2 rejected 1 doubted 1");
    assertThat(takenUnder("year-2", table)).contains("changed 0");
    month("M1", "GARLICSHOOT").jsonPath("$.items.length()").isEqualTo(2);
  }

  private String takenUnder(String key, String table) throws InterruptedException {
    client
        .post()
        .uri("/quotes/imports?mode=good-rows")
        .header("Authorization", Requests.bureau(client).bearer())
        .header("Idempotency-Key", key)
        .contentType(MediaType.parseMediaType("text/csv"))
        .body(table.getBytes(StandardCharsets.UTF_8))
        .exchange()
        .expectStatus()
        .isAccepted();
    for (int i = 0; i < 500; i++) {
      byte[] answer =
          Requests.bureau(client)
              .get("/quotes/imports/" + key)
              .expectBody()
              .returnResult()
              .getResponseBody();
      JsonNode it = JsonMapper.shared().readTree(answer);
      if (!it.at("/state").asString().equals("running")) {
        return "%s read %d changed %d rejected %d doubted %d"
            .formatted(
                it.at("/state").asString(),
                it.at("/rowsRead").asLong(),
                it.at("/rowsChanged").asLong(),
                it.at("/rowsRejected").asLong(),
                it.at("/warnings").asLong());
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("Still running");
  }

  @Test
  void a_broken_row_is_pointed_at_and_does_not_stop_the_rest_unless_that_is_asked_for() {
    String table =
        HEADER
            + "M1,南瓜,零售,2.50,元/500g,2020-02-24\n"
            + "M1,南瓜,零售,0,元/500g,2020-02-25\n"
            + "M1,南瓜,零售,3,元/5L,2020-02-26\n"
            + "M9,南瓜,零售,3,元/500g,2020-02-26\n";

    send("/quotes/imports?mode=all-or-nothing", table)
        .jsonPath("$.rowsWritten")
        .isEqualTo(0)
        .jsonPath("$.rowsRejected")
        .isEqualTo(3)
        .jsonPath("$.findings[0].row")
        .isEqualTo(3)
        .jsonPath("$.findings[0].code")
        .isEqualTo("price-not-above-zero");
    month("M1", "PUMPKIN").jsonPath("$.items.length()").isEqualTo(0);

    send("/quotes/imports", table)
        .jsonPath("$.mode")
        .isEqualTo("good-rows")
        .jsonPath("$.rowsWritten")
        .isEqualTo(1)
        .jsonPath("$.findings.length()")
        .isEqualTo(3);
    month("M1", "PUMPKIN").jsonPath("$.items.length()").isEqualTo(1);
  }

  @Test
  void an_odd_price_is_remarked_on_and_kept_all_the_same() {
    String table =
        HEADER
            + "M1,冬瓜,零售,1.50,元/500g,2020-02-24\n"
            + "M1,冬瓜,零售,3.00,元/500g,2020-02-25\n"
            + "M1,冬瓜,零售,3.60,元/500g,2020-02-26\n";

    send("/quotes/imports", table)
        .jsonPath("$.rowsWritten")
        .isEqualTo(3)
        .jsonPath("$.countByCode['possible-unit-error']")
        .isEqualTo(1)
        .jsonPath("$.countByCode['large-change']")
        .isEqualTo(1)
        .jsonPath("$.findings[0].row")
        .isEqualTo(3);
  }

  @Test
  void a_market_sends_quotes_for_its_own_district_alone() {
    String table = HEADER + "M2,冬瓜,零售,1.50,元/500g,2020-02-24\n";

    Requests.as(client, Role.MARKET, "320213")
        .csv("/quotes/imports", table.getBytes(StandardCharsets.UTF_8), "")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.countByCode['outside-scope']")
        .isEqualTo(1);
  }

  private RestTestClient.BodyContentSpec send(String path, String table) {
    return Requests.bureau(client)
        .csv(path, table.getBytes(StandardCharsets.UTF_8), "")
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private RestTestClient.BodyContentSpec month(String point, String commodity) {
    return Requests.bureau(client)
        .get("/quotes?point=%s&commodity=%s&month=2020-02".formatted(point, commodity))
        .expectStatus()
        .isOk()
        .expectBody();
  }
}
