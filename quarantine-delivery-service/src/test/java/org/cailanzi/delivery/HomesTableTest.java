package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Homes and their cases from a table, all of it or nothing. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/homes-table-keyset.json"
    })
@Import(City.class)
class HomesTableTest {
  @LocalServerPort private int port;

  private Homes homes;
  private Api grid;
  private Api dispatcher;

  @BeforeEach
  void callers() {
    homes = new Homes(port);
    grid = homes.as(Role.GRID_WORKER, "grid-1", "320213021001");
    dispatcher = homes.as(Role.DISPATCHER, "dispatch-1", "320213");
  }

  @Test
  void a_table_of_homes_opens_their_cases_once_and_says_what_it_cannot_take() {
    String header = "dwelling,region,address,name,phone,persons,needs,case,kind,anchorDay\n";
    String good =
        """
        D-2001,320213021001,样例小区 1 幢 101,住户2001,19900002001,2,elderlyAlone/noPhone,C-21,returnee,2020-02-20
        D-2001,320213021001,样例小区 1 幢 101,住户2001,19900002001,2,elderlyAlone/noPhone,C-22,returnee,2020-02-21
        D-2002,320213021001,样例小区 1 幢 102,住户2002,19900002002,1,,,,
        """;
    String bad = "D-2003,320205001001,别处,住户2003,19900002003,1,wings,C-1,returnee,2020-02-20\n";

    Reply refused = grid.upload("/dwellings/imports", header + good + bad);
    assertThat(refused.text()).contains("outside-scope");
    assertThat(dispatcher.get("/dwellings/D-2001").status()).as("all or nothing").isEqualTo(404);

    assertThat(grid.upload("/dwellings/imports", header + good).status()).isEqualTo(200);
    assertThat(grid.upload("/dwellings/imports", header + good).status()).isEqualTo(200);
    assertThat(dispatcher.get("/dwellings/D-2001").at("cases")).isEqualTo("2");
    assertThat(dispatcher.get("/dwellings/D-2001").at("rank")).isEqualTo("2");
    Reply cases = dispatcher.get("/dwellings/D-2001/cases");
    assertThat(cases.json().path("items").size()).isEqualTo(2);
    assertThat(homes.asks("D-2001", "2020-02-25", "PM").status()).isEqualTo(202);
  }
}
