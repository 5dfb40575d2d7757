package org.cailanzi.price.intake;

import java.util.HashMap;
import java.util.Map;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A ceiling reckoned from the point's own price of a base date, which may come late or change. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class BaseDateTest {
  @Autowired RestTestClient client;

  @BeforeEach
  void the_city_allows_fifteen_percent_above_the_base_date() {
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(
        Map.of(
            "kind", "base-date-price",
            "region", "3202",
            "group", "vegetables",
            "stage", "retail",
            "baseDate", "2020-01-23",
            "factor", "1.15",
            "from", "2020-02-01"));
    bureau().put("/ceilings/BASE", ceiling).expectStatus().is2xxSuccessful();
    bureau()
        .put("/points/M1", Requests.point("朝阳菜场", "Chaoyang Market", "market", "320213"))
        .expectStatus()
        .is2xxSuccessful();
  }

  @Test
  void without_a_price_of_the_base_date_nothing_is_judged_and_that_is_said() {
    quote("SPINACH", "9.00", "2020-02-24", "not-judgeable");
  }

  @Test
  void exactly_the_factor_is_fine_and_a_hair_more_is_not() {
    quote("CELERY", "5.80", "2020-01-23", "unlimited");
    quote("CELERY", "6.67", "2020-02-24", "within");
    quote("CELERY", "6.671", "2020-02-25", "above");
  }

  @Test
  void the_last_price_before_the_base_date_counts_where_there_was_none_on_it() {
    quote("TOMATO", "4.00", "2020-01-20", "unlimited");
    quote("TOMATO", "4.61", "2020-02-24", "above");
    quote("CUCUMBER", "4.00", "2020-01-08", "unlimited");
    quote("CUCUMBER", "4.61", "2020-02-24", "not-judgeable");
  }

  @Test
  void a_base_price_that_comes_late_or_is_corrected_judges_the_days_that_rest_on_it() {
    quote("POTATO", "2.50", "2020-02-26", "not-judgeable");
    quote("POTATO", "2.00", "2020-01-23", "unlimited");
    open("2020-02-26", 1);

    quote("POTATO", "2.20", "2020-01-23", "unlimited");
    open("2020-02-26", 0);
  }

  private void open(String day, int count) {
    bureau()
        .get("/breaches?region=3202&day=" + day)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(count);
  }

  private void quote(String commodity, String yuan, String day, String outcome) {
    // The edition of the ceilings is read with every quote, so no waiting is needed here.
    bureau()
        .post(
            "/quotes", commodity + day + yuan, Requests.quote("M1", commodity, yuan, "元/500g", day))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.verdict.outcome")
        .isEqualTo(outcome);
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
