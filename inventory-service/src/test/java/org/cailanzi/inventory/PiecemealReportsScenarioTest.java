package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

/** A long table of daily forms, taken piece by piece under a key. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PiecemealReportsScenarioTest {
  private static final String HEAD = "site,day,commodity,opening,in,out,closing,unit\n";
  private static final String TABLE =
      HEAD
          + """
          PR-1,2020-02-10,POTATO,100,10,20,90,kg
          PR-1,2020-02-10,ONION,50,0,5,45,kg
          PR-2,2020-02-10,POTATO,70,0,0,70,kg
          PR-1,2020-02-11,POTATO,90,0,20,75,kg
          PR-1,2020-02-11,ONION,44,0,4,40,kg
          PR-2,2020-02-11,POTATO,70,0,10,60,箩筐
          PR-1,2020-02-10,ONION,50,0,5,46,kg
          PR-1,2020-02-10,POTATO,100,10,20,90,kg
          NOWHERE,2020-02-11,POTATO,1,0,0,1,kg
          """;

  @LocalServerPort int port;
  private Calls bureau;

  @BeforeAll
  void register() {
    bureau = Calls.at(port, TestTokens.bearer(Role.BUREAU, "3202"));
    bureau.site("PR-1", "wholesale-market", "320213001");
    bureau.site("PR-2", "wholesale-market", "320213001");
  }

  private Answer send(String key, String table, String parameters) {
    return Answer.of(
        bureau
            .http()
            .post()
            .uri("/reports/imports?name=year.csv&" + parameters)
            .header("Authorization", bureau.token())
            .header("Idempotency-Key", key)
            .contentType(MediaType.parseMediaType("text/csv"))
            .body(table.getBytes(UTF_8)));
  }

  private Answer over(String key) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      Answer progress = bureau.get("/reports/imports/" + key);
      if (!progress.at("/state").equals("running")) {
        return progress;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("Still running");
  }

  @Test
  void its_rows_are_filed_judged_and_counted_and_a_second_time_changes_nothing() throws Exception {
    Answer begun = send("year-1", TABLE, "mode=good-rows");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);

    Answer over = over("year-1");

    assertThat(over.at("/state")).as(over.text()).isEqualTo("finished");
    assertThat(over.at("/rowsRead")).isEqualTo("9");
    assertThat(over.at("/rowsRejected")).isEqualTo("3");
    assertThat(over.at("/rowsChanged")).isEqualTo("5");
    assertThat(over.at("/countByCode/rows-contradict")).isEqualTo("1");
    assertThat(over.at("/countByCode/site-unknown")).isEqualTo("1");
    assertThat(over.at("/countByCode/does-not-add-up")).isEqualTo("1");
    assertThat(over.at("/countByCode/opening-differs")).isEqualTo("1");
    assertThat(over.text()).contains("箩筐", "year.csv");
    Answer form = bureau.get("/reports/PR-1/2020-02-10");
    assertThat(form.at("/lines/0/closing/amount")).as("the first row stands").isEqualTo("45000");
    assertThat(form.at("/lines/1/closing/amount")).isEqualTo("90000");

    send("year-2", TABLE, "mode=good-rows");
    Answer again = over("year-2");
    assertThat(again.at("/rowsChanged")).as(again.text()).isEqualTo("0");
    assertThat(bureau.get("/reports/PR-1/2020-02-10").at("/lines/0/version")).isEqualTo("1");
    assertThat(bureau.get("/reports/PR-1/2020-02-10").body().at("/earlier")).isEmpty();
  }

  @Test
  void a_correction_by_another_table_is_a_new_version() throws Exception {
    send("c-1", HEAD + "PR-2,2020-02-14,ONION,1,0,0,1,kg\n", "mode=good-rows");
    over("c-1");
    send("c-2", HEAD + "PR-2,2020-02-14,ONION,1,1,0,2,kg\n", "mode=good-rows");

    assertThat(over("c-2").at("/rowsChanged")).isEqualTo("1");
    Answer form = bureau.get("/reports/PR-2/2020-02-14");
    assertThat(form.at("/lines/0/version")).isEqualTo("2");
    assertThat(form.at("/earlier/0/closing/amount")).isEqualTo("1000");
  }

  @Test
  void it_cannot_be_all_or_nothing_nor_asked_for_by_others() {
    Answer refused = send("year-3", TABLE, "mode=all-or-nothing");
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.at("/field")).isEqualTo("mode");
    assertThat(refused.at("/fix")).contains("good-rows");
    assertThat(send("year-3", TABLE, "mode=good-rows&dryRun=true").at("/field"))
        .isEqualTo("dryRun");
    assertThat(bureau.get("/reports/imports/nobodys").status()).isEqualTo(404);
  }
}
