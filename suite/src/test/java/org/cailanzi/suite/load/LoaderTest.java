package org.cailanzi.suite.load;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.cailanzi.suite.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
  @RegisterExtension
  static final WireMockExtension gateway =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  @TempDir Path tables;
  @TempDir Path home;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @BeforeEach
  void anybodyMaySignIn() {
    gateway.stubFor(
        post("/session")
            .withRequestBody(matchingJsonPath("$[?(@.password == 'secret')]"))
            .willReturn(ok().withHeader("Set-Cookie", "session=abc; HttpOnly")));
    new Table("site", "zh", "region")
        .add("A", "甲", "320213")
        .add("B", "乙", "3202")
        .write(tables.resolve("sites.csv"));
  }

  private long load(String steps) throws IOException {
    Files.writeString(
        tables.resolve("load-plan.yml"),
        "city: c\nprofile: wuxi\nday: 2020-02-24\nsteps:\n" + steps);
    Gateway front = new Gateway(URI.create(gateway.baseUrl()), Map.of("bureau", "secret"));
    return new Loader(tables, home, front, Map.of("staffPassword", "s"))
        .load(
            LoadPlan.read(tables.resolve("load-plan.yml")),
            new PrintStream(shown, true, StandardCharsets.UTF_8));
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private static final String SITES =
      """
        - what: sites
          as: bureau
          table: sites.csv
          put: /api/inventory/sites/{site}
          body: {zh: "{zh}", region: "{region}"}
      """;

  private static final String IMPORT =
      """
        - what: reports
          as: bureau
          table: sites.csv
          importTo: /api/inventory/reports/imports
          mapping: {columns: {site: site}}
      """;

  @Test
  void each_row_is_put_under_its_own_name_as_the_account_of_the_step() throws IOException {
    gateway.stubFor(put(urlPathEqualTo("/api/inventory/sites/A")).willReturn(ok()));
    gateway.stubFor(put(urlPathEqualTo("/api/inventory/sites/B")).willReturn(ok()));

    assertThat(load(SITES)).isZero();

    gateway.verify(
        putRequestedFor(urlEqualTo("/api/inventory/sites/A"))
            .withHeader("Cookie", equalTo("session=abc"))
            .withRequestBody(equalToJson("{\"zh\": \"甲\", \"region\": \"320213\"}")));
    assertThat(shown()).contains("[1/1] sites", "2 接受 taken", "0 拒绝 refused");
  }

  @Test
  void a_step_that_is_done_is_not_done_again_until_its_table_changes() throws IOException {
    gateway.stubFor(put(urlPathEqualTo("/api/inventory/sites/A")).willReturn(ok()));
    gateway.stubFor(put(urlPathEqualTo("/api/inventory/sites/B")).willReturn(ok()));

    load(SITES);
    load(SITES);
    gateway.verify(1, putRequestedFor(urlEqualTo("/api/inventory/sites/A")));

    new Table("site", "zh", "region").add("A", "丙", "320213").write(tables.resolve("sites.csv"));
    load(SITES);
    gateway.verify(2, putRequestedFor(urlEqualTo("/api/inventory/sites/A")));
  }

  @Test
  void a_refused_row_is_told_by_its_number_and_the_others_are_loaded() throws IOException {
    gateway.stubFor(put(urlPathEqualTo("/api/inventory/sites/A")).willReturn(ok()));
    gateway.stubFor(
        put(urlPathEqualTo("/api/inventory/sites/B"))
            .willReturn(jsonResponse("{\"detail\": \"地区不存在\"}", 422)));

    assertThat(load(SITES)).isOne();

    assertThat(shown()).contains("sites.csv 第 3 行 row: 422 地区不存在");
    assertThat(Files.readString(home.resolve("load-report.json"))).contains("地区不存在");
  }

  @Test
  void a_silent_service_is_waited_for() throws IOException {
    gateway.stubFor(
        post(urlPathEqualTo("/api/inventory/reports/imports"))
            .inScenario("silence")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(serviceUnavailable())
            .willSetStateTo("back"));
    gateway.stubFor(
        post(urlPathEqualTo("/api/inventory/reports/imports"))
            .inScenario("silence")
            .whenScenarioStateIs("back")
            .willReturn(
                okJson(
                    """
                    {"rowsRead": 2, "rowsAccepted": 2, "rowsRejected": 0, "rowsWritten": 2, "findings": [
                      {"row": 2, "column": "closing", "value": "0", "fix": {"zh": "期末不等于期初加进减出", "en": "It does not add up"}}]}
                    """)));

    assertThat(load(IMPORT)).isZero();

    gateway.verify(
        2,
        postRequestedFor(urlEqualTo("/api/inventory/reports/imports?mode=good-rows"))
            .withAnyRequestBodyPart(aMultipart("file").withBody(containing("甲")))
            .withAnyRequestBodyPart(aMultipart("mapping").withBody(containing("columns"))));
    assertThat(shown()).contains("sites.csv 第 2 行 row closing=0: 期末不等于期初加进减出");
  }

  @Test
  void a_refused_table_is_told_and_tried_again_at_the_next_load() throws IOException {
    gateway.stubFor(
        post(urlPathEqualTo("/api/inventory/reports/imports"))
            .willReturn(jsonResponse("{\"detail\": \"表头不符\"}", 422)));

    assertThat(load(IMPORT)).isOne();
    assertThat(load(IMPORT)).isOne();

    gateway.verify(
        2, postRequestedFor(urlEqualTo("/api/inventory/reports/imports?mode=good-rows")));
    assertThat(shown()).contains("422 表头不符").doesNotContain("already loaded");
  }

  @Test
  void a_table_of_which_nothing_was_written_for_one_bad_row_is_not_called_loaded()
      throws IOException {
    String whole = IMPORT + "    mode: all-or-nothing\n";
    gateway.stubFor(
        post(urlPathEqualTo("/api/inventory/reports/imports"))
            .willReturn(
                okJson(
                    """
                    {"rowsRead": 9, "rowsAccepted": 8, "rowsRejected": 1, "rowsWritten": 0,
                     "findings": []}
                    """)));

    load(whole);
    load(whole);

    assertThat(shown())
        .contains("9 行 rows, 0 接受 taken, 1 拒绝 refused")
        .doesNotContain("already loaded");
  }

  @Test
  void rows_that_were_repeated_or_are_not_of_the_step_are_not_told_as_taken() throws IOException {
    gateway.stubFor(
        post(urlPathEqualTo("/api/inventory/reports/imports"))
            .willReturn(
                okJson(
                    """
                    {"rowsRead": 9, "rowsAccepted": 2, "rowsRejected": 1,
                     "rowsRepeated": 2, "rowsSkipped": 4, "rowsWritten": 2, "findings": []}
                    """)));

    load(IMPORT);

    assertThat(shown())
        .contains("9 行 rows, 2 接受 taken, 1 拒绝 refused, 2 重复 repeated, 4 非本步 not of this step");
  }

  @Test
  void a_secret_shown_once_is_kept_where_only_its_owner_reads() throws IOException {
    gateway.stubFor(post("/cards/A").willReturn(okJson("{\"card\": \"xyz\"}")));
    gateway.stubFor(post("/cards/B").willReturn(okJson("{\"card\": \"uvw\"}")));

    load(
        """
          - what: cards
            as: bureau
            table: sites.csv
            rows: 1
            post: /cards/{site}
            key: card-{site}
            keep: cards.ndjson
        """);

    Path kept = home.resolve("cards.ndjson");
    assertThat(Files.readAllLines(kept)).hasSize(1).first().asString().contains("\"card\":\"xyz\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    gateway.verify(
        postRequestedFor(urlEqualTo("/cards/A")).withHeader("Idempotency-Key", equalTo("card-A")));
  }

  @Test
  void an_account_that_is_not_let_in_stops_the_load_in_one_line() {
    gateway.stubFor(post("/session").willReturn(jsonResponse("{\"title\": \"no\"}", 401)));

    assertThatThrownBy(() -> load(SITES))
        .isInstanceOf(Gateway.Unreachable.class)
        .hasMessageContaining("does not let bureau in");
  }

  @Test
  void a_step_must_say_one_way_of_sending() {
    assertThatThrownBy(
            () -> load("  - {what: w, as: a, table: sites.csv, put: /a, importTo: /b}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one of importTo, put and post");
  }
}
