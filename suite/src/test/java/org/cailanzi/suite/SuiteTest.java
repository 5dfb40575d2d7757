package org.cailanzi.suite;

import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
  @RegisterExtension
  static final WireMockExtension gateway =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Suite suite =
      new Suite(new PrintStream(told, true, StandardCharsets.UTF_8), Map.of());

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void preparing_a_city_tells_how_to_start_the_services(@TempDir Path folder) {
    assertThat(suite.run("prepare", folder.toString())).isZero();

    assertThat(told()).contains("profile=wuxi", "day=2020-02-24");
    Duration offset =
        Duration.ofHours(
            Long.parseLong(told().replaceAll("(?s).*clockOffsetHours=(\\S+).*", "$1")));
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    assertThat(today.plusDays(offset.toDays())).isEqualTo("2020-02-24");
  }

  @Test
  void a_folder_that_is_no_citys_is_told_in_one_line(@TempDir Path empty, @TempDir Path folder) {
    assertThat(suite.run("prepare", folder.toString(), empty.toString())).isOne();

    assertThat(told().lines()).hasSize(1);
  }

  @Test
  void a_folder_without_a_plan_is_not_loaded(@TempDir Path empty) {
    assertThat(suite.run("load", empty.toString(), empty.toString(), "http://127.0.0.1:1")).isOne();

    assertThat(told()).contains("no load plan").hasLineCount(1);
  }

  @Test
  void a_new_card_is_printed_alone_and_a_refusal_is_told() {
    gateway.stubFor(
        post("/session").willReturn(ok().withHeader("Set-Cookie", "session=abc; HttpOnly")));
    gateway.stubFor(
        post("/api/delivery/dwellings/D1/door-cards").willReturn(okJson("{\"card\": \"D1.x\"}")));
    gateway.stubFor(post("/api/delivery/dwellings/D2/door-cards").willReturn(notFound()));

    assertThat(suite.run("card", "D1", gateway.baseUrl())).isZero();
    assertThat(told().strip()).isEqualTo("D1.x");
    assertThat(suite.run("card", "D2", gateway.baseUrl())).isOne();
  }

  @Test
  void a_wrong_call_is_told_the_right_ones() {
    assertThat(suite.run("feed")).isEqualTo(2);
  }
}
