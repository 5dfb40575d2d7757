package org.cailanzi.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the prices of a winter in Wuxi come to, in the order it happens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresScenarioTest {
  private static final String HEADER = "采价点,商品名称,环节,价格,计量单位,日期\n";

  @Autowired RestTestClient client;
  @Autowired Reads reads;

  private String before = "";

  @BeforeAll
  void five_points_in_two_districts_quote_their_prices() {
    for (String code : List.of("S.1", "S2", "S3", "S4")) {
      register(code, "320213001");
    }
    register("B1", "320211");
    StringBuilder table = new StringBuilder(HEADER);
    for (String point : List.of("S.1", "S2", "S3")) {
      for (String line :
          List.of(
              "猪肉,零售,28.00,元/500g,2020-01-20",
              "猪肉,零售,30.00,元/500g,2020-01-22",
              "猪肉,零售,30.00,元/500g,2020-01-23",
              "大白菜,零售,1.00,元/500g,2020-01-20",
              "大白菜,零售,2.00,元/500g,2020-02-17",
              "大白菜,零售,2.00,元/500g,2020-02-23",
              "大白菜,零售,3.00,元/500g,2020-02-24",
              "猪肉,零售,30.00,元/500g,2020-02-23",
              "猪肉,零售,40.00,元/500g,2020-02-24")) {
        table.append(point).append(',').append(line).append('\n');
      }
    }
    table.append("S4,大白菜,零售,9.00,元/500g,2020-02-24\nB1,大白菜,零售,5.00,元/500g,2020-02-24\n");
    bureau()
        .csv(
            "/quotes/imports?note={mapping}", table.toString().getBytes(StandardCharsets.UTF_8), "")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rowsWritten")
        .isEqualTo(29);
  }

  @Test
  @Order(1)
  void a_figure_tells_where_the_prices_lie_and_compares_only_points_with_both() {
    body("/figures?region=320213&day=2020-02-24&commodity=大白菜")
        .jsonPath("$.items[0].level.points")
        .isEqualTo(4)
        .jsonPath("$.items[0].level.mean")
        .isEqualTo(4.50)
        .jsonPath("$.items[0].level.median")
        .isEqualTo(3.00)
        .jsonPath("$.items[0].level.max")
        .isEqualTo(9.00)
        .jsonPath("$.items[0].changes.day.percent")
        .isEqualTo(50.00)
        .jsonPath("$.items[0].changes.day.points")
        .isEqualTo(3)
        .jsonPath("$.items[0].changes.week.percent")
        .isEqualTo(50.00)
        .jsonPath("$.items[0].changes.base.percent")
        .isEqualTo(200.00)
        .jsonPath("$.items[0].changes.base.imputed")
        .isEqualTo(3);
    body("/figures?region=3202&day=2020-02-24")
        .jsonPath("$.items.length()")
        .isEqualTo(2)
        .jsonPath("$.items[?(@.commodity == 'CABBAGE')].level.points")
        .isEqualTo(5);
  }

  @Test
  @Order(2)
  void one_point_alone_is_insufficient_and_says_why() {
    body("/figures?region=320211&day=2020-02-24&commodity=CABBAGE")
        .jsonPath("$.items[0].level.points")
        .isEqualTo(1)
        .jsonPath("$.items[0].changes.day.percent")
        .doesNotExist()
        .jsonPath("$.items[0].changes.day.insufficient.zh")
        .isEqualTo("数据不足：2020-02-23 与 2020-02-24 均有价格的采价点 0 个，至少需 3 个");
  }

  @Test
  @Order(3)
  void the_index_is_jevons_within_and_laspeyres_across_from_the_week_of_the_base() {
    // Pork 40 over the mean of 28, 30 and 30, cabbage 3 over 1; of all else nothing is known.
    body("/index?region=320213&day=2020-02-24&group=storable")
        .jsonPath("$.base.first")
        .isEqualTo("2020-01-20")
        .jsonPath("$.items[0].index")
        .doesNotExist()
        .jsonPath("$.items[0].insufficient.en")
        .isEqualTo("insufficient data: comparable goods have 11.11% of the weight, 70% is needed")
        .jsonPath("$.items[0].parts[0].index")
        .isEqualTo(300.00);
    body("/index?region=320213&day=2020-02-24&group=pork")
        .jsonPath("$.items[0].index")
        .isEqualTo(136.36)
        .jsonPath("$.items[0].coverage")
        .isEqualTo(1.0);
    body("/index/basket").jsonPath("$.items.length()").isEqualTo(37);
  }

  @Test
  @Order(4)
  void two_kinds_far_above_yesterday_are_an_alarm_with_its_sums() {
    body("/alarms?region=3202&day=2020-02-24")
        .jsonPath("$.alarm.grade")
        .isEqualTo("Ⅳ")
        .jsonPath("$.alarm.rises.length()")
        .isEqualTo(2)
        .jsonPath("$.alarm.rises[?(@.commodity == 'PORK')].arithmetic.zh")
        .isEqualTo("梁溪区猪肉 2020-02-24 较 2020-02-23 +33.33%（3 个采价点几何平均，沿用前价 0 个）> 30%")
        .jsonPath("$.insufficient[0].region")
        .isEqualTo("320211");
    body("/alarms?region=3202&day=2020-02-23").jsonPath("$.alarm").doesNotExist();
  }

  @Test
  @Order(5)
  void a_shop_that_raised_its_price_has_to_file_it() {
    body("/filings-due?region=320213&day=2020-02-24")
        .jsonPath(
            "$.items[?(@.point == 'S.1' && @.commodity == 'PORK' && @.withinDays == 1)].arithmetic.en")
        .isEqualTo(
            "S.1, Pork: 40.00 元/500g on 2020-02-24, +33.33% on the 30.00 元/500g of 2020-02-23"
                + " >= 4% at once: to be filed within 24 hours");
    body("/relief?consumer=0.032&allowance=1010").jsonPath("$.yuan").isEqualTo(84.17);
    bureau().get("/relief?consumer=3.2&allowance=1010").expectStatus().isBadRequest();
  }

  @Test
  @Order(6)
  void weeks_are_no_history_for_alps_and_ifpa() {
    body("/anomalies?region=320213&commodity=PORK&month=2020-02")
        .jsonPath("$.alps.insufficient.zh")
        .isEqualTo("数据不足：ALPS 至少需 36 个月，现有 2 个月，还差 34 个月")
        .jsonPath("$.ifpa.value")
        .doesNotExist();
  }

  @Test
  @Order(7)
  void ninety_days_of_a_district_are_four_point_reads_at_most() {
    reads.months.clear();

    body("/figures/series?region=320213&commodity=CABBAGE&from=2019-12-31&to=2020-03-29")
        .jsonPath("$.items.length()")
        .isEqualTo(4)
        .jsonPath("$.items[3].level.mean")
        .isEqualTo(4.50);

    assertThat(reads.months).hasSize(4).contains("CABBAGE|320213|retail|2020-02");
  }

  @Test
  @Order(8)
  void the_bulletin_is_a_workbook_and_csv() throws IOException {
    byte[] book =
        bureau()
            .get("/bulletin?region=320213&day=2020-02-24")
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      Row breaches = Objects.requireNonNull(workbook.getSheetAt(0).getRow(8));
      assertThat(breaches.getCell(0).getStringCellValue()).startsWith("超限价线索");
      assertThat(breaches.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      Row cabbage = Objects.requireNonNull(workbook.getSheetAt(0).getRow(11));
      assertThat(cabbage.getCell(0).getStringCellValue()).startsWith("大白菜");
      assertThat(cabbage.getCell(3).getNumericCellValue()).isEqualTo(4.5);
      assertThat(cabbage.getCell(8).getNumericCellValue()).isEqualTo(50.0);
    }
    assertThat(csv("320211"))
        .startsWith("\uFEFF农副产品价格日报 Daily price bulletin,滨湖区 Binhu\r\n")
        .contains("大白菜", "数据不足 insufficient (0/3)", "超限价线索 Open breaches,0");
    bureau().get("/bulletin?region=320213&day=2020-02-24&format=pdf").expectStatus().isBadRequest();
    before = csv("320213");
  }

  @Test
  @Order(9)
  void a_correction_changes_the_figure_and_not_what_was_known_before_it() {
    String asOf = before.lines().filter(it -> it.startsWith("数据截至")).findFirst().orElseThrow();
    asOf = asOf.substring(asOf.indexOf(',') + 1);
    bureau()
        .post(
            "/quotes",
            "correction",
            Map.of(
                "point", "S.1",
                "commodity", "CABBAGE",
                "stage", "retail",
                "price", Map.of("yuan", "2.00", "unit", "元/500g"),
                "day", "2020-02-24",
                "note", "更正"))
        .expectStatus()
        .isCreated();
    String question = "/figures?region=320213&day=2020-02-24&commodity=CABBAGE";

    body(question).jsonPath("$.items[0].level.mean").isEqualTo(4.25);
    body(question + "&asOf=" + asOf).jsonPath("$.items[0].level.mean").isEqualTo(4.50);
    assertThat(csv("320213&asOf=" + asOf)).isEqualTo(before);
  }

  @Test
  @Order(10)
  void a_bulletin_of_the_past_knows_no_breach_that_was_found_since() {
    String sinceWhen = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    bureau()
        .put(
            "/ceilings/LATE",
            Requests.absoluteCeiling(
                "CABBAGE", "3.00", "2020-02-24", Map.of("region", "320213", "to", "2020-02-24")))
        .expectStatus()
        .isCreated();

    await()
        .untilAsserted(
            () -> assertThat(csv("320213")).containsPattern("超限价线索 Open breaches,[1-9]"));
    assertThat(csv("320213&asOf=" + sinceWhen))
        .contains("超限价线索 Open breaches,0", "环节 Stage,零售 retail", "截至当地时间 Local time,20");
  }

  @Test
  @Order(11)
  void what_a_shop_paid_is_not_for_everybody() {
    Requests.as(client, Role.MARKET, "320213")
        .get("/figures?region=320213&day=2020-02-24&stage=cost")
        .expectStatus()
        .isForbidden();
    Requests.as(client, Role.RESIDENT, "3202")
        .get("/figures?region=320213&day=2020-02-24")
        .expectStatus()
        .isForbidden();
    bureau().get("/figures?region=wuxi&day=2020-02-24").expectStatus().isBadRequest();
    bureau()
        .get("/figures/series?region=320213&commodity=PORK&from=2020-02-02&to=2020-02-01")
        .expectStatus()
        .isBadRequest();
  }

  private void register(String code, String region) {
    bureau()
        .put("/points/" + code, Requests.point(code, code, "supermarket", region))
        .expectStatus()
        .isCreated();
  }

  private String csv(String regionAndMore) {
    byte[] table =
        bureau()
            .get("/bulletin?day=2020-02-24&format=csv&region=" + regionAndMore)
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    return new String(Objects.requireNonNull(table), StandardCharsets.UTF_8);
  }

  private RestTestClient.BodyContentSpec body(String path) {
    return bureau().get(path).expectStatus().isOk().expectBody();
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }

  /** Remembers the ids of the months that were read. */
  static final class Reads implements CommandListener {
    private final Queue<String> months = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
      var command = event.getCommand();
      if (event.getCommandName().equals("find")
          && command.getString("find").getValue().equals("regionMonths")) {
        command
            .getDocument("filter")
            .getDocument("_id")
            .getArray("$in")
            .forEach(it -> months.add(it.asString().getValue()));
      }
    }
  }

  @TestConfiguration
  static class Configuration {
    @Bean
    Reads reads() {
      return new Reads();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer listening(Reads reads) {
      return it -> it.addCommandListener(reads);
    }
  }
}
