package org.cailanzi.price.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractStringAssert;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.casefile.CaseFiles;
import org.cailanzi.price.casefile.CaseKey;
import org.cailanzi.price.casefile.Docket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Breaches followed until they are put right, by the bureau and the market of a town. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class CaseScenarioTest {
  private static final String PROOF = "%PDF-1.4 进货单";

  @Autowired RestTestClient client;
  @Autowired CaseFiles files;
  @Autowired Docket docket;
  @Autowired MongoDatabase database;

  @BeforeEach
  void the_town_has_a_ceiling() {
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(
        Map.of(
            "kind", "absolute",
            "region", "3204",
            "group", "vegetables",
            "stage", "retail",
            "price", Map.of("yuan", "3.00", "unit", "斤"),
            "from", "2020-02-01"));
    bureau().put("/ceilings/TOWN", ceiling).expectStatus().is2xxSuccessful();
    for (String code : List.of("SHOP", "KIOSK", "BARROW", "ARCADE")) {
      bureau().put("/points/" + code, spokenFor(code)).expectStatus().is2xxSuccessful();
    }
  }

  @Test
  void a_breach_is_followed_from_its_notice_until_it_is_put_right_and_again() {
    String path = "/cases/SHOP/CABBAGE/TOWN";
    quote("SHOP", "CABBAGE", "3.20", "2020-02-10");
    soon(() -> one(path).jsonPath("$.state").isEqualTo("open"));
    notice(path).contains("草稿");

    act(path, "verify", "v-0", proven()).expectStatus().isEqualTo(409);
    act(path, "notify", "n-1", Map.of("number", "常市监告〔2020〕3号"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("notified")
        .jsonPath("$.takenUp")
        .isEqualTo(false);
    act(path, "notify", "n-1", Map.of("number", "常市监告〔2020〕3号"))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Idempotent-Replayed", "true");
    refused(path, "notify", Map.of("number", "另一号"), "case-not-in-state");
    refused(path, "verify", proven(), "case-not-taken-up");
    notice(path)
        .contains("编号：常市监告〔2020〕3号", "天宁店&lt;1&gt;", "2020年2月10日", "3.20 元/500g", "有权陈述、申辩");

    quote("SHOP", "CABBAGE", "3.30", "2020-02-11");
    soon(() -> one(path).jsonPath("$.takenUp").isEqualTo(true));
    refused(path, "verify", proven(), "explanation-still-due");

    act(path, "explain", "e-1", Map.of("text", "进价上涨"), market("320402")).expectStatus().isOk();
    act(path, "verify", "v-1", Map.of("text", "属实")).expectStatus().isBadRequest();
    act(path, "verify", "v-2", proven("ab".repeat(32))).expectStatus().isBadRequest();
    act(path, "verify", "v-3", proven(kept(path))).expectStatus().isOk();
    act(path, "rectify", "r-1", proven()).expectStatus().isOk();

    quote("SHOP", "CABBAGE", "3.00", "2020-02-12");
    quote("SHOP", "CABBAGE", "2.90", "2020-02-13");
    refused(path, "close", Map.of("text", "已整改"), "case-not-clean");
    quote("SHOP", "CABBAGE", "2.80", "2020-02-14");
    act(path, "close", "c-1", Map.of("text", "已整改"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.outcome")
        .isEqualTo("rectified")
        .jsonPath("$.due")
        .doesNotHaveJsonPath();

    quote("SHOP", "CABBAGE", "3.50", "2020-02-15");
    soon(
        () ->
            one(path)
                .jsonPath("$.state")
                .isEqualTo("open")
                .jsonPath("$.round")
                .isEqualTo(2)
                .jsonPath("$.takenUp")
                .isEqualTo(true));
  }

  @Test
  void what_is_said_to_be_put_right_and_is_asked_again_the_same_day_begins_anew() {
    String path = "/cases/SHOP/POTATO/TOWN";
    quote("SHOP", "POTATO", "3.20", "2020-02-10");
    soon(() -> one(path).jsonPath("$.state").isEqualTo("open"));
    act(path, "notify", "again-n", Map.of("number", "8号")).expectStatus().isOk();
    act(path, "explain", "again-e", Map.of("text", "不知情"), market("320402")).expectStatus().isOk();
    act(path, "take-up", "again-t", Map.of("text", "立案")).expectStatus().isOk();
    act(path, "verify", "again-v", proven()).expectStatus().isOk();
    act(path, "rectify", "again-r", proven()).expectStatus().isOk();

    quote("SHOP", "POTATO", "3.40", "2020-02-10");

    soon(
        () ->
            one(path)
                .jsonPath("$.state")
                .isEqualTo("open")
                .jsonPath("$.round")
                .isEqualTo(2)
                .jsonPath("$.breaches[0].round")
                .isEqualTo(2)
                .jsonPath("$.outcome")
                .isEqualTo("rectified"));
    bureau()
        .post(path + "/verify", "again-v2", proven())
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("案件现为“待告诫”，此项须在“已告诫”或“已申辩”时办理");
  }

  @Test
  void a_breach_that_was_none_closes_its_case_by_itself() {
    quote("KIOSK", "RADISH", "3.20", "2020-02-10");
    soon(() -> one("/cases/KIOSK/RADISH/TOWN").jsonPath("$.state").isEqualTo("open"));

    quote("KIOSK", "RADISH", "2.30", "2020-02-10");

    soon(
        () ->
            one("/cases/KIOSK/RADISH/TOWN")
                .jsonPath("$.state")
                .isEqualTo("closed")
                .jsonPath("$.outcome")
                .isEqualTo("withdrawn")
                .jsonPath("$.history[1].by")
                .isEqualTo("judging"));
  }

  @Test
  void a_market_sees_its_own_cases_and_may_only_explain() {
    quote("BARROW", "CARROT", "3.20", "2020-02-10");
    String path = "/cases/BARROW/CARROT/TOWN";
    soon(() -> one(path).jsonPath("$.state").isEqualTo("open"));

    market("320402").get(path).expectStatus().isOk();
    market("320404").get(path).expectStatus().isForbidden();
    market("320402").get("/cases?region=3204").expectStatus().isForbidden();
    Requests.as(client, Role.COURIER, "3204").get(path).expectStatus().isForbidden();
    act(path, "notify", "m-1", Map.of("number", "1号"), market("320402"))
        .expectStatus()
        .isForbidden();
    market("320402")
        .get("/cases?region=320402")
        .expectBody()
        .jsonPath("$.items[?(@.point == 'BARROW')].stateName.zh")
        .isEqualTo("待告诫");
    quote("ARCADE", "CARROT", "3.20", "2020-02-10");
    soon(() -> one("/cases/ARCADE/CARROT/TOWN").jsonPath("$.state").isEqualTo("open"));
    market("320402").get("/cases/ARCADE/CARROT/TOWN").expectStatus().isForbidden();
    market("320402")
        .get("/cases?region=320402")
        .expectBody()
        .jsonPath("$.items[?(@.point == 'ARCADE')]")
        .isEmpty();
    market("320402")
        .get("/breaches?region=320402&day=2020-02-10")
        .expectBody()
        .jsonPath("$.items[?(@.point == 'ARCADE')]")
        .isEmpty()
        .jsonPath("$.items[?(@.point == 'BARROW')]")
        .isNotEmpty();
    market("320402").put("/points/ARCADE", spokenFor("BARROW")).expectStatus().isForbidden();
    bureau().get("/cases/BARROW/CARROT/NOWHERE").expectStatus().isNotFound();
  }

  @Test
  void a_crash_before_a_breach_was_entered_loses_no_case() {
    quote("ARCADE", "ONION", "3.20", "2020-02-10");
    CaseKey key = new CaseKey("ARCADE", "ONION", "TOWN");
    soon(() -> assertThat(files.byKey(key)).isPresent());
    // As if the process had died between the two: the breach is durable and in no case.
    String breach = "ARCADE|ONION|retail|2020-02-10|TOWN";
    soon(() -> assertThat(entered(breach)).isTrue());
    database.getCollection("caseFiles").deleteOne(new Document("_id", key.id()));
    database
        .getCollection("breaches")
        .updateOne(
            new Document("_id", breach), new Document("$set", new Document("entered", false)));

    docket.sweep();

    assertThat(files.byKey(key)).isPresent();
    assertThat(entered(breach)).isTrue();
  }

  @Test
  void what_is_overdue_is_listed() {
    quote("ARCADE", "LEEK", "3.20", "2020-02-10");
    CaseKey key = new CaseKey("ARCADE", "LEEK", "TOWN");
    soon(() -> assertThat(files.byKey(key)).isPresent());
    CaseFile file = files.byKey(key).orElseThrow();
    CaseFile.Standing late =
        new CaseFile.Standing(
            file.state(), Instant.parse("2020-02-11T00:00:00Z"), null, null, false);
    files.write(
        List.of(
            new CaseFile(
                key,
                file.stage(),
                file.place(),
                file.round(),
                file.counts(),
                late,
                null,
                file.history(),
                file.revision())));

    bureau()
        .get("/cases/overdue?region=320402")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].commodity")
        .isEqualTo("LEEK")
        .jsonPath("$.items[0].overdue")
        .isEqualTo(true);
  }

  @Test
  void four_basic_vegetables_over_for_four_days_are_reported_upwards() {
    for (int day = 16; day <= 19; day++) {
      for (String goods : List.of("CELERY", "CUCUMBER", "TOMATO", "POTATO")) {
        quote("KIOSK", goods, "3.10", "2020-02-" + day);
      }
    }

    bureau()
        .get("/escalation?region=3204&day=2020-02-19")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.run")
        .isEqualTo(4)
        .jsonPath("$.step.zh")
        .isEqualTo("通报")
        .jsonPath("$.days[0].over.length()")
        .isEqualTo(4);
    bureau()
        .get("/escalation?region=3204&day=2020-02-18")
        .expectBody()
        .jsonPath("$.run")
        .isEqualTo(3)
        .jsonPath("$.step")
        .doesNotHaveJsonPath();
  }

  private boolean entered(String breach) {
    Document found = database.getCollection("breaches").find(new Document("_id", breach)).first();
    return Objects.requireNonNull(found).getBoolean("entered");
  }

  private String kept(String path) {
    Map<?, ?> proof =
        client
            .post()
            .uri(path + "/proofs")
            .header(HttpHeaders.AUTHORIZATION, bureau().bearer())
            .contentType(MediaType.APPLICATION_PDF)
            .body(PROOF.getBytes(StandardCharsets.UTF_8))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    String digest = (String) Objects.requireNonNull(proof).get("sha256");
    bureau().get(path + "/proofs/" + digest).expectStatus().isOk();
    return Objects.requireNonNull(digest);
  }

  private static Map<String, Object> proven() {
    return Map.of(
        "text",
        "属实",
        "evidence",
        List.of(Map.of("title", "单据", "sha256", "cd".repeat(32), "where", "档案 7")));
  }

  private static Map<String, Object> proven(String digest) {
    return Map.of("text", "属实", "evidence", List.of(Map.of("title", "进货单", "sha256", digest)));
  }

  private void refused(String path, String act, Map<String, Object> body, String type) {
    act(path, act, type + act + body.hashCode(), body)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + type);
  }

  private RestTestClient.ResponseSpec act(
      String path, String act, String key, Map<String, Object> body) {
    return act(path, act, key, body, bureau());
  }

  private static RestTestClient.ResponseSpec act(
      String path, String act, String key, Map<String, Object> body, Requests by) {
    return by.post(path + "/" + act, key, body);
  }

  private AbstractStringAssert<?> notice(String path) {
    byte[] page =
        bureau()
            .get(path + "/notice")
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return assertThat(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8));
  }

  private RestTestClient.BodyContentSpec one(String path) {
    return bureau().get(path).expectStatus().isOk().expectBody();
  }

  private void quote(String point, String commodity, String yuan, String day) {
    bureau()
        .post(
            "/quotes",
            point + commodity + day + yuan,
            Requests.quote(point, commodity, yuan, "斤", day))
        .expectStatus()
        .isCreated();
  }

  private static Map<String, Object> spokenFor(String code) {
    Map<String, Object> point = new HashMap<>(Requests.point("天宁店<1>", code, "market", "320402"));
    point.put("account", code.equals("ARCADE") ? "somebody-else" : "test-market");
    return point;
  }

  private Requests market(String region) {
    return Requests.as(client, Role.MARKET, region);
  }

  private Requests bureau() {
    return Requests.as(client, Role.BUREAU, "3204");
  }

  private static void soon(ThrowingRunnable fact) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(fact);
  }
}
