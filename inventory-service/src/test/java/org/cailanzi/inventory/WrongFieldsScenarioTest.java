package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.Http.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk's slips at the front door: none is read as something else, each says what it may be. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongFieldsScenarioTest {
  @LocalServerPort int port;
  private Http bureau;
  private Http dispatcher;

  @BeforeAll
  void site() {
    bureau = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));
    dispatcher = bureau.as(TestTokens.bearer(Role.DISPATCHER, "3202"));
    bureau.site("SLIP-1", "supermarket", "320213001");
    bureau.receive("s1", "SLIP-1", "土豆", 100, Map.of("expires", "2099-01-01"));
  }

  @Test
  void a_part_of_a_crate_is_not_rounded_away() {
    Map<String, Object> packs =
        Map.of("count", 2.5, "unit", "箱", "of", 12, "each", Map.of("amount", 500, "unit", "g"));
    Answer answer =
        bureau.post(
            "/stock/receipts", "s2", Map.of("site", "SLIP-1", "commodity", "土豆", "packs", packs));

    assertRefused(answer, "packs.count", "", "");
    assertThat(bureau.get("/stock/SLIP-1/POTATO").at("/onHand/amount")).isEqualTo("100000");
  }

  @Test
  void a_field_that_cannot_be_used_says_what_it_may_be() {
    assertRefused(hold("mode", "some"), "mode", "best-effort", "best-effort");
    assertRefused(hold("persons", 0), "persons", "1 至 100", "from 1 to 100");
    assertRefused(hold("expiresAt", "2019-01-01T00:00:00Z"), "expiresAt", "已经过去", "over already");
    assertRefused(hold("lines", List.of()), "lines", "至少要有一行", "at least one line");
    assertRefused(
        bureau.post(
            "/stock/issues",
            "s3",
            Map.of(
                "site", "SLIP-1",
                "commodity", "土豆",
                "quantity", Http.kilograms(1),
                "reason", "gift")),
        "reason",
        "报损",
        "waste");
    assertRefused(
        bureau.put(
            "/transfers/slip",
            Map.of(
                "from", "SLIP-1",
                "to", "SLIP-1",
                "lines", List.of(line("土豆", 1)),
                "expectedAt", "2099-01-01T00:00:00Z")),
        "to",
        "不能调往自己",
        "itself");
  }

  @Test
  void a_hold_asked_to_stand_until_a_time_under_another_name_does_not_seem_to() {
    Map<String, Object> order =
        Map.of("site", "SLIP-1", "region", "320213001", "lines", List.of(line("土豆", 1)));
    String before = dispatcher.put("/holds/unread", order).at("/expiresAt");

    Answer answer =
        dispatcher.post("/holds/unread/extend", "u1", Map.of("until", "2098-01-01T00:00:00Z"));

    assertRefused(answer, "until", "expiresAt", "expiresAt");
    assertThat(dispatcher.get("/holds/unread").at("/expiresAt")).isEqualTo(before);
  }

  private Answer hold(String field, Object value) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of("site", "SLIP-1", "region", "320213001", "lines", List.of(line("土豆", 1))));
    body.put(field, value);
    return dispatcher.put("/holds/slip", body);
  }

  @Test
  void a_form_says_each_commodity_once_and_no_days_below_zero() {
    Map<String, Object> closing = Map.of("commodity", "蔬菜", "closing", Http.kilograms(5));
    Map<String, Object> again = Map.of("commodity", "鲜菜", "closing", Http.kilograms(6));
    assertRefused(form(List.of(closing, again)), "lines", "VEGETABLES 有两行", "two lines");
    assertRefused(form(List.of()), "lines", "零报告", "zero report");

    Map<String, Object> negative = new HashMap<>(closing);
    negative.put("reportedCoverDays", -3);
    assertRefused(form(List.of(negative)), "lines[0].reportedCoverDays", "负数", "below zero");
    assertThat(bureau.get("/reports/SLIP-1/2020-02-01").status()).isEqualTo(404);
  }

  @Test
  void a_closing_that_is_forgotten_is_asked_for_and_one_that_cannot_be_known_is_said_to_lack() {
    Map<String, Object> passing = Map.of("commodity", "蔬菜包", "in", pieces(40), "out", pieces(40));
    assertThat(form(List.of(passing)).at("/fix")).contains("\"lacks\": [\"closing\"]");
    Map<String, Object> silent = Map.of("commodity", "蔬菜包", "lacks", List.of("closing"));
    assertRefused(form(List.of(silent)), "lines[0].out", "没有期末，也没有", "Neither a closing");
    Map<String, Object> both = new HashMap<>(passing);
    both.putAll(Map.of("lacks", List.of("closing"), "closing", pieces(1)));
    assertRefused(form(List.of(both)), "lines[0].lacks", "又说没有期末", "said to be lacking");
    Map<String, Object> other = new HashMap<>(passing);
    other.put("lacks", List.of("opening"));
    assertRefused(form(List.of(other)), "lines[0].lacks[0]", "不能是“opening”", "cannot be");

    Map<String, Object> through = new HashMap<>(passing);
    through.put("lacks", List.of("closing"));
    Answer filed = bureau.put("/reports/SLIP-1/2020-02-03", Map.of("lines", List.of(through)));
    assertThat(filed.status()).as(filed.text()).isEqualTo(200);
    assertThat(filed.at("/lines/0/in/amount")).isEqualTo("40");
    assertThat(filed.at("/lines/0/closing")).isEmpty();
    assertThat(filed.body().at("/findings")).isEmpty();
  }

  private static Map<String, Object> pieces(int amount) {
    return Map.of("amount", amount, "unit", "份");
  }

  private Answer form(List<Map<String, Object>> lines) {
    return bureau.put("/reports/SLIP-1/2020-02-01", Map.of("lines", lines));
  }

  @Test
  void two_names_of_one_commodity_are_one_commodity_in_a_table_too() {
    Answer report =
        bureau.csv(
            "/reports/imports",
            """
            site,day,commodity,closing,unit
            SLIP-1,2020-02-02,土豆,5,吨
            SLIP-1,2020-02-02,马铃薯,6,吨
            """);

    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("0");
    assertThat(report.at("/countByCode/rows-contradict")).as(report.text()).isEqualTo("2");
    assertThat(bureau.get("/reports/SLIP-1/2020-02-02").status()).isEqualTo(404);
  }

  private static void assertRefused(Answer answer, String field, String zh, String en) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo(field);
    assertThat(answer.at("/detail")).contains(zh);
    assertThat(answer.at("/detailEn")).contains(en);
  }
}
