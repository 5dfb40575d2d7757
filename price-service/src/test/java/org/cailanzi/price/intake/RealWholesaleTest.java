package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Half a year of a real wholesale market's lowest, mean and highest prices, as the table is, in a
 * city whose goods are the market's; skipped where CAILANZI_DATA, or ../shared/data, is absent.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class RealWholesaleTest {
  private static final Path TABLE =
      Path.of(
              Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"),
              "xinfadi_veg_2013_2016/xinfadi_veg_2015-11_2016-05.csv")
          .toAbsolutePath();
  private static final String MAPPING =
      """
      {"fields": {"commodity": "品名", "price": "平均价", "lowest": "最低价", "highest": "最高价",
                  "grade": "规格", "unit": "单位", "day": "发布日期"},
       "constants": {"point": "XINFADI", "stage": "wholesale"}}
      """;

  @Autowired RestTestClient client;

  @DynamicPropertySource
  static void the_goods_of_the_city_are_the_markets(DynamicPropertyRegistry registry)
      throws IOException {
    if (Files.exists(TABLE)) {
      Path city = Files.createTempDirectory("market");
      for (String name : List.of("city.yml", "regions.csv")) {
        try (InputStream shipped =
            RealWholesaleTest.class.getResourceAsStream("/cities/wuxi/" + name)) {
          Files.copy(Objects.requireNonNull(shipped), city.resolve(name));
        }
      }
      Files.write(city.resolve("commodities.csv"), goods());
      registry.add("cailanzi.city.profile", city::toString);
    }
  }

  private static List<String> goods() throws IOException {
    try (Stream<String> rows = Files.lines(TABLE)) {
      List<String> names = rows.skip(1).map(it -> it.split(",", -1)[0]).distinct().toList();
      return Stream.concat(
              Stream.of("code,zh,en,aliases,group,unit,gramsPerUnit,shelfLifeHours,storage"),
              names.stream()
                  .map(
                      it ->
                          "G%d,%s,goods %d,,vegetables,500g,,72,CHILLED"
                              .formatted(names.indexOf(it), it, names.indexOf(it))))
          .toList();
    }
  }

  @Test
  void it_imports_as_it_is_and_its_contradictions_are_named() throws IOException {
    assumeThat(TABLE).as("Skipped: no real data at %s", TABLE).exists();
    Requests.bureau(client)
        .put("/points/XINFADI", Requests.point("新发地", "Xinfadi", "wholesale", "320213"))
        .expectStatus()
        .isCreated();

    JsonNode report = take();

    assertThat(report.at("/rowsRead").asInt()).isEqualTo(19_495);
    assertThat(report.at("/rowsRejected").asInt()).as("prices of 0").isEqualTo(49);
    assertThat(report.at("/rowsWritten").asInt()).isEqualTo(19_446);
    JsonNode found = report.at("/countByCode");
    assertThat(found.at("/price-not-above-zero").asInt()).isEqualTo(49);
    assertThat(found.at("/price-outside-range").asInt())
        .as("a mean below the lowest or above the highest")
        .isEqualTo(170);
    assertThat(found.at("/said-twice").asInt())
        .as("two grades, or the same one twice, at another price on one day")
        .isEqualTo(772);
    assertThat(found.at("/possible-unit-error").asInt()).isPositive();
    assertThat(report.at("/findings/0/row").asInt()).isPositive();
  }

  private JsonNode take() throws IOException {
    return Objects.requireNonNull(
        Requests.bureau(client)
            .csv(
                "/quotes/imports?mode=good-rows&mapping={mapping}",
                Files.readAllBytes(TABLE),
                MAPPING)
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }
}
