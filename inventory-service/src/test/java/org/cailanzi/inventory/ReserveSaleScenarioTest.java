package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Wax gourd from the reserve is on sale, 5 kg a person and day, through the front door: whatever a
 * home asks for in however many holds is added up.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReserveSaleScenarioTest {
  private static final String SHOP = "GOURD-SM";
  private static final String HOME = "b1f0c2d3e4f5a6b7c8d9e0f1";

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  @LocalServerPort int port;
  private Http delivery;

  @BeforeAll
  void release() {
    Http bureau = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));
    delivery = bureau.as(TestTokens.bearer(Role.SERVICE, "3202"));
    bureau.put(
        "/sites/" + SHOP,
        Map.of(
            "zh", SHOP, "kind", "supermarket", "region", "320281", "serves", List.of("320281091")));
    bureau.site("GOURD-RD", "reserve-depot", "320205");
    bureau.receive("gourd-1", SHOP, "冬瓜", 900, Map.of("code", "G-1"));
    bureau.receive("gourd-2", "GOURD-RD", "冬瓜", 1_000, Map.of("code", "G-2"));
    Map<String, Object> release =
        Map.of(
            "site",
            "GOURD-RD",
            "commodity",
            "冬瓜",
            "quantity",
            Http.kilograms(100),
            "trigger",
            Map.of("kind", "order", "evidence", "锡商〔2020〕1号"),
            "price",
            Map.of("yuan", 1.5, "unit", "元/500g"),
            "marketPrice",
            Map.of("yuan", 2, "unit", "元/500g"),
            "perHeadKg",
            5);
    Answer released = bureau.post("/reserve-releases", "gourd-3", release);
    assertThat(released.status()).as(released.text()).isEqualTo(201);
  }

  private static Map<String, Object> form(int kilograms, @Nullable String household) {
    Map<String, Object> form = new HashMap<>();
    form.put("site", SHOP);
    form.put("region", "320213001005");
    form.put("reference", "request");
    form.put("persons", 2);
    form.put("lines", List.of(Http.line("冬瓜", kilograms)));
    form.put("household", household);
    return form;
  }

  private Answer hold(String id, int kilograms, @Nullable String household) {
    return delivery.put("/holds/" + id, form(kilograms, household));
  }

  private Answer propose(int kilograms, @Nullable String household) {
    Map<String, Object> form = form(kilograms, household);
    form.put("region", "320281091");
    form.keySet().removeAll(List.of("site", "reference"));
    return delivery.post("/holds/proposals", null, form);
  }

  @Test
  @Order(1)
  void two_holds_of_a_home_add_up_and_the_refusal_says_what_it_has_and_what_is_left() {
    assertThat(hold("gourd-a", 6, HOME).status()).isEqualTo(201);

    Answer refused = hold("gourd-b", 6, HOME);
    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.at("/type")).isEqualTo("/problems/over-ration");
    assertThat(refused.at("/detail"))
        .isEqualTo("储备投放商品按人按日限购，" + today + " 同一住户各单合并计算：冬瓜 要 6 公斤，本户当日最多 10 公斤，已有 6 公斤，还可要 4 公斤");
    assertThat(refused.at("/detailEn"))
        .contains("Wax gourd: 6 kg wanted, at most 10 kg a day, 6 kg had already, 4 kg left");
    assertThat(refused.at("/lines/0/allowed/amount")).isEqualTo("4000");
    assertThat(refused.at("/lines/0/most/amount")).isEqualTo("10000");
    assertThat(refused.at("/lines/0/has/amount")).isEqualTo("6000");
    assertThat(hold("gourd-b", 6, HOME).at("/detail"))
        .as("repeated")
        .isEqualTo(refused.at("/detail"));
    assertThat(hold("gourd-c", 4, HOME).status()).isEqualTo(201);
  }

  @Test
  @Order(2)
  void what_is_called_off_can_be_asked_for_again_and_as_much_as_is_left_is_granted() {
    delivery.post("/holds/gourd-c/release", null, null);
    Map<String, Object> some = form(9, HOME);
    some.put("mode", "best-effort");

    Answer granted = delivery.put("/holds/gourd-d", some);
    assertThat(granted.status()).as(granted.text()).isEqualTo(201);
    assertThat(granted.at("/lines/0/quantity/amount")).isEqualTo("4000");
    assertThat(granted.at("/shortLines/0/available/amount")).isEqualTo("4000");
    assertThat(granted.at("/shortLines/0/has/amount")).isEqualTo("6000");
    Map<String, Object> more = form(1, HOME);
    more.put("mode", "best-effort");
    Answer nothing = delivery.put("/holds/gourd-e", more);
    assertThat(nothing.at("/type")).isEqualTo("/problems/over-ration");
    assertThat(nothing.at("/detail")).endsWith("已有 10 公斤，已无余额");
  }

  @Test
  @Order(3)
  void where_nobody_says_which_home_each_hold_counts_by_itself() {
    assertThat(hold("gourd-f", 10, null).status()).isEqualTo(201);
    assertThat(hold("gourd-g", 10, null).status()).isEqualTo(201);
    assertThat(hold("gourd-h", 11, null).at("/type")).isEqualTo("/problems/over-ration");
  }

  @Test
  @Order(4)
  void the_shelf_tells_what_each_person_may_have_before_anybody_asks() {
    Answer shelf =
        delivery.as(TestTokens.resident("D-1", "320281091")).get("/shelf?region=320281091");

    JsonNode gourd = Calls.item(shelf, "commodity", "WAXGOURD");
    assertThat(gourd.at("/perPersonDay/amount").asLong()).isEqualTo(5_000);
  }

  @Test
  @Order(5)
  void a_home_is_named_by_a_key_that_is_no_address() {
    Answer refused = hold("gourd-i", 1, "3 号楼 501");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/field")).isEqualTo("household");
  }

  @Test
  @Order(6)
  void a_proposal_takes_off_what_the_home_has_already_and_says_so() {
    String home = "home-that-looks-before-it-asks";
    assertThat(hold("gourd-look", 6, home).status()).isEqualTo(201);

    Answer proposal = propose(6, home);

    assertThat(proposal.at("/limits/0/commodity")).as(proposal.text()).isEqualTo("WAXGOURD");
    assertThat(proposal.at("/limits/0/allowed/amount")).isEqualTo("4000");
    assertThat(proposal.at("/limits/0/most/amount")).isEqualTo("10000");
    assertThat(proposal.at("/limits/0/has/amount")).isEqualTo("6000");
    assertThat(proposal.at("/limits/0/over")).isEqualTo("true");
    assertThat(proposal.at("/limits/0/why")).isEqualTo("冬瓜是储备投放商品：本户当日最多 10 公斤，已有 6 公斤，还可要 4 公斤");
    assertThat(proposal.at("/items/0/whole")).as("the site has it all the same").isEqualTo("true");
    assertThat(proposal.at("/items/0/why")).endsWith("；超出本户可要的数量：冬瓜");
    assertThat(proposal.at("/items/0/whyEn"))
        .endsWith("; more than the home may have of Wax gourd");
    Answer within = propose(4, home);
    assertThat(within.at("/limits/0/over")).isEqualTo("false");
    assertThat(within.at("/items/0/why")).endsWith("整单有货");
    assertThat(propose(6, null).at("/limits/0/allowed/amount"))
        .as("without a home nothing is taken off")
        .isEqualTo("10000");
  }

  @Test
  @Order(7)
  void what_is_left_for_a_home_is_told_to_the_service_that_knows_its_key_alone() {
    String home = "home-that-looks-before-it-asks";
    Map<String, Object> form = Map.of("persons", 2, "household", home);

    Answer limits = delivery.post("/shelf/limits", null, form);

    assertThat(limits.at("/day")).isEqualTo(today.toString());
    JsonNode gourd = Calls.item(limits, "commodity", "WAXGOURD");
    assertThat(gourd.at("/most/amount").asLong()).isEqualTo(10_000);
    assertThat(gourd.at("/has/amount").asLong()).isEqualTo(6_000);
    assertThat(gourd.at("/left/amount").asLong()).isEqualTo(4_000);
    assertThat(limits.text()).doesNotContain(home);
    Http dispatcher = delivery.as(TestTokens.bearer(Role.DISPATCHER, "3202"));
    assertThat(dispatcher.post("/shelf/limits", null, form).status()).isEqualTo(403);
    assertThat(delivery.post("/shelf/limits", null, Map.of("household", home)).at("/field"))
        .isEqualTo("persons");
  }

  @Test
  @Order(8)
  void holds_of_one_home_that_race_never_come_to_more_than_it_may_have() throws Exception {
    List<Callable<Answer>> callers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String id = "gourd-race-" + i;
      callers.add(() -> hold(id, 3, "race-home-of-sixteen-callers"));
    }
    int granted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : threads.invokeAll(callers)) {
        Answer came = answer.get();
        assertThat(came.status()).as(came.text()).isIn(201, 409);
        granted += came.status() == 201 ? 1 : 0;
      }
    }
    assertThat(granted).as("three times 3 kg of 10").isEqualTo(3);
  }
}
