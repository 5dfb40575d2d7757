package org.cailanzi.price.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A resident reports a price, and somebody looks into it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class ReportScenarioTest {
  private static final String DAY = "2020-02-24";
  private static final String SEEN = "/quotes?point=STALL&commodity=CABBAGE&month=2020-02";

  @Autowired RestTestClient client;
  @Autowired MongoDatabase database;
  @Autowired ReportPrice reporting;

  @BeforeEach
  void cabbage_costs_three_yuan_at_most() {
    Map<String, Object> most = Requests.absoluteCeiling("CABBAGE", "3.00", "2020-02-01", Map.of());
    bureau().put("/ceilings/THREE", most).expectStatus().is2xxSuccessful();
    for (String code : new String[] {"STALL", "KIOSK"}) {
      bureau()
          .put("/points/" + code, Requests.point(code + "店", code, "market", "320213001"))
          .expectStatus()
          .is2xxSuccessful();
    }
  }

  @Test
  void a_report_waits_accuses_nobody_and_is_a_quote_once_it_is_verified() throws IOException {
    String id = "r-0123456789abcdef";
    Map<String, Object> form = report("4.50");
    form.remove("shop");
    form.remove("region");
    form.put("point", "STALL");
    form.put("photo", photo());
    resident().put("/price-reports/" + id, form).expectStatus().isCreated();
    resident().put("/price-reports/" + id, form).expectStatus().isOk();
    resident()
        .put("/price-reports/" + id, report("9.99"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/report-not-edited");
    state(id, "waiting");
    body(SEEN).jsonPath("$.items.length()").isEqualTo(0);
    body("/breaches?region=3202&day=" + DAY).jsonPath("$.items[?(@.point == 'STALL')]").isEmpty();
    body("/price-reports?region=320213")
        .jsonPath("$.items[?(@.report == '%s')].hasPhoto".formatted(id))
        .isEqualTo(true);
    bureau()
        .get("/price-reports/" + id + "/photo")
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.IMAGE_JPEG);

    Map<String, Object> found = Map.of("reason", "小票属实");
    bureau().post("/price-reports/" + id + "/verify", "v-1", found).expectStatus().isOk();
    bureau().post("/price-reports/" + id + "/verify", "v-2", found).expectStatus().isOk();
    bureau().post("/price-reports/" + id + "/reject", "v-3", found).expectStatus().isEqualTo(409);
    state(id, "verified");
    body(SEEN)
        .jsonPath("$.items[0].versions.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].versions[0].source")
        .isEqualTo("resident")
        .jsonPath("$.items[0].versions[0].collector")
        .isEqualTo("test-bureau");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> bureau().get("/cases/STALL/CABBAGE/THREE").expectStatus().isOk());
    body("/price-reports?region=320213")
        .jsonPath("$.items[?(@.report == '%s')]".formatted(id))
        .isEmpty();
  }

  @Test
  void nothing_says_who_reported() {
    String id = "r-who-0123456789ab";
    resident().put("/price-reports/" + id, report("4.50")).expectStatus().isCreated();
    for (String collection : database.listCollectionNames()) {
      for (Document it : whole(collection)) {
        assertThat(it.toJson()).doesNotContain("D-77");
      }
    }
  }

  @Test
  void a_shop_nobody_knew_is_verified_at_a_point_or_rejected_with_the_reason() {
    String id = "r-shop-0123456789";
    resident().put("/price-reports/" + id, report("4.50")).expectStatus().isCreated();
    bureau()
        .post("/price-reports/" + id + "/verify", "s-0", Map.of("reason", "属实"))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("point");
    bureau()
        .post("/price-reports/" + id + "/reject", "s-1", Map.of("reason", "系有机菜，不在限价内"))
        .expectStatus()
        .isOk();
    resident()
        .get("/price-reports/" + id)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo("系有机菜，不在限价内")
        .jsonPath("$.stateName.zh")
        .isEqualTo("不予采用");
  }

  @Test
  void whoever_looks_into_it_finds_the_points_around_by_name() {
    Map<String, Object> spokenFor =
        new HashMap<>(Requests.point("摊位店", "SPOKEN", "market", "320213001"));
    spokenFor.put("account", "stall-keeper");
    bureau().put("/points/SPOKEN", spokenFor).expectStatus().is2xxSuccessful();
    body("/points?within=320213")
        .jsonPath("$.items[?(@.point == 'STALL')].zh")
        .isEqualTo("STALL店")
        .jsonPath("$.items[?(@.point == 'SPOKEN')].account")
        .isEqualTo("stall-keeper");
    body("/points?within=320281").jsonPath("$.items").isEmpty();
    // Who speaks for a shop is between it and the bureau.
    Requests market = Requests.as(client, Role.MARKET, "3202");
    market
        .get("/points?within=3202")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.point == 'SPOKEN')].account")
        .isEmpty();
    resident().get("/points?within=320213").expectStatus().isForbidden();
    Requests.as(client, Role.BUREAU, "320205")
        .get("/points?within=320213")
        .expectStatus()
        .isForbidden();
  }

  @Test
  void a_crash_between_the_decision_and_the_quote_loses_neither() {
    String id = "r-crash-0123456789";
    resident().put("/price-reports/" + id, report("2.50")).expectStatus().isCreated();
    Document decision =
        new Document("to", "VERIFIED")
            .append("reason", "属实")
            .append("by", "bureau-1")
            .append("at", Date.from(Instant.EPOCH))
            .append("point", "KIOSK")
            .append("price", new Document("yuan", "2.60").append("unit", "元/斤"));
    database
        .getCollection("priceReports")
        .updateOne(
            new Document("_id", id),
            new Document(
                    "$set",
                    new Document("decision", decision).append("toTake", Date.from(Instant.EPOCH)))
                .append("$unset", new Document("waiting", "")));
    reporting.sweep();
    reporting.sweep();
    body("/quotes?point=KIOSK&commodity=CABBAGE&month=2020-02")
        .jsonPath("$.items[0].versions.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].versions[0].price.yuan")
        .isEqualTo(2.6);
    Document kept = database.getCollection("priceReports").find(new Document("_id", id)).first();
    assertThat(Objects.requireNonNull(kept)).doesNotContainKey("toTake");
  }

  @Test
  void what_cannot_be_meant_is_refused_with_its_field() throws IOException {
    refused("shop", Map.of("shop", ""));
    refused("region", Map.of("region", "310101"));
    refused("commodity", Map.of("commodity", "龙肉"));
    refused("price", Map.of("price", Map.of("yuan", "4", "unit", "元/L")));
    refused("day", Map.of("day", "2999-01-01"));
    refused("photo", Map.of("photo", "R0lGODlhAQABAAAAACw="));
    resident().put("/price-reports/short", report("4.50")).expectStatus().isBadRequest();
    Requests.as(client, Role.MARKET, "3202")
        .put("/price-reports/r-market-0123456789", report("4.50"))
        .expectStatus()
        .isForbidden();
    resident().get("/price-reports?region=320213").expectStatus().isForbidden();
    resident().get("/price-reports/r-nobody-0123456789").expectStatus().isNotFound();
    Requests.as(client, Role.BUREAU, "320205")
        .get("/price-reports?region=320213")
        .expectStatus()
        .isForbidden();
  }

  private FindIterable<Document> whole(String collection) {
    return database.getCollection(collection).find().comment(CollectionSchema.AT_START);
  }

  private void refused(String field, Map<String, Object> wrong) {
    Map<String, Object> form = report("4.50");
    form.putAll(wrong);
    resident()
        .put("/price-reports/r-refused-" + field + "-0123456789", form)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  private void state(String id, String state) {
    resident()
        .get("/price-reports/" + id)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo(state);
  }

  private static Map<String, Object> report(String yuan) {
    return new HashMap<>(
        Map.of(
            "shop", "巷口菜店",
            "region", "320213001",
            "commodity", "大白菜",
            "price", Map.of("yuan", yuan, "unit", "元/斤"),
            "day", DAY));
  }

  private static String photo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private RestTestClient.BodyContentSpec body(String path) {
    return bureau().get(path).expectStatus().isOk().expectBody();
  }

  private Requests resident() {
    return new Requests(client, TestTokens.resident("D-77", "320213001001"));
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
