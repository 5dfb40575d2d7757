package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The roads of a small town, as dispatch meets them: one main street of 30 nodes a hundred metres
 * apart, told in order, since there is one network to a city.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.roads.most-nodes=40",
      "cailanzi.delivery.keyset=target/roads-keyset.json"
    })
@Import(City.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoadsTest {
  private static final String DAY = "2020-02-25";
  private static final String STREET = "320213021";

  @LocalServerPort private int port;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;

  private Homes homes;
  private Api dispatcher;

  @BeforeEach
  void callers() {
    clock.set(City.START);
    city.stock("POTATO", 50_000);
    homes = new Homes(port);
    dispatcher = homes.as(Role.DISPATCHER, "dispatch-1", "3202");
  }

  private static String nodes() {
    return "节点编号,横坐标,纵坐标\n"
        + IntStream.range(0, 30)
            .mapToObj(it -> "n" + it + "," + it / 2.0 + ",0\n")
            .collect(Collectors.joining());
  }

  private static String segments() {
    return "segment,from,to,lengthM\n"
        + IntStream.range(1, 30)
            .mapToObj(it -> "s" + it + ",n" + (it - 1) + ",n" + it + ",100\n")
            .collect(Collectors.joining());
  }

  private static List<String> stops(Reply round, String at) {
    return round.json().at(at).valueStream().map(it -> it.path("dwelling").asString()).toList();
  }

  private Reply plan(String key, String slot) {
    return dispatcher.post("/rounds/plan", key, Homes.planJson(STREET, DAY, slot));
  }

  @Test
  @Order(1)
  void without_roads_there_is_no_distance_and_a_round_goes_by_region_code() {
    Reply none = dispatcher.get("/roads/distance?from=node:n1&to=node:n2");
    assertThat(none.status()).isEqualTo(409);
    assertThat(none.type()).isEqualTo("no-roads");
    assertThat(dispatcher.get("/roads").at("nodes")).isEqualTo("0");

    homes.courier("rider", STREET);
    for (int i = 1; i <= 4; i++) {
      homes.held("W-" + i, STREET + "00" + i, DAY, "AM");
    }
    Reply planned = plan("before", "AM");
    assertThat(stops(planned, "/rounds/0/stops")).containsExactly("W-1", "W-2", "W-3", "W-4");
    assertThat(planned.json().at("/rounds/0").has("way")).isFalse();
  }

  @Test
  @Order(2)
  void a_table_that_cannot_be_is_refused_row_by_row_with_what_to_do() {
    assertThat(dispatcher.upload("/roads/nodes/imports", nodes()).at("rowsWritten"))
        .isEqualTo("30");
    String wrong =
        """
        segment,from,to,lengthM
        a,n1,nowhere,100
        b,n1,n1,100
        c,n1,n2,0
        d,n1,n2,100001
        e,n1,n2,0.004
        f,n1,n2,100
        f,n1,n2,101
        """;

    Reply refused = dispatcher.upload("/roads/segments/imports", wrong);

    assertThat(refused.at("rowsRejected")).as(refused.text()).isEqualTo("7");
    for (String code :
        List.of(
            "node-unknown",
            "segment-to-itself",
            "length-impossible",
            "value-refused",
            "rows-contradict")) {
      assertThat(refused.text()).contains(code);
    }
    assertThat(refused.text()).contains("没有节点 nowhere", "There is no node nowhere");
    assertThat(dispatcher.get("/roads").at("segments")).isEqualTo("0");
  }

  @Test
  @Order(3)
  void roads_are_imported_once_and_told_with_what_hangs_apart_and_what_is_unlikely() {
    String more = segments() + "x1,n1,n5,9000\nx2,n2,n3,12\n";
    assertThat(
            dispatcher
                .upload("/roads/nodes/imports", "node,x,y\nm1,3,9\nm2,4,9\nm3,9,9\n")
                .status())
        .isEqualTo(200);
    String apart = more + "y1,m1,m2,200\n";

    Reply dry = dispatcher.upload("/roads/segments/imports?dryRun=true", apart);
    assertThat(dry.at("rowsWritten")).isEqualTo("0");
    Reply report = dispatcher.upload("/roads/segments/imports", apart);

    assertThat(report.at("rowsWritten")).as(report.text()).isEqualTo("32");
    assertThat(report.at("countByCode.length-unlike-coordinates")).isEqualTo("2");
    assertThat(report.text()).contains("9000.00 m long, while its ends lie about 400 m apart");
    assertThat(report.text())
        .contains("2 nodes cannot be reached from the largest part: m1, m2")
        .contains("1 nodes have no segment: m3");
    Reply roads = dispatcher.get("/roads");
    assertThat(roads.at("nodes")).isEqualTo("33");
    assertThat(roads.at("segments")).isEqualTo("32");
    assertThat(roads.at("metres")).isEqualTo("12112.0");
    assertThat(roads.at("parts")).isEqualTo("3");
    assertThat(roads.at("apart.0.nodes")).isEqualTo("2");
    assertThat(roads.at("metresPerUnit")).isEqualTo("200.0");
    assertThat(roads.at("loadedAt")).isEqualTo(City.START);

    Reply again = dispatcher.upload("/roads/segments/imports", apart);
    assertThat(again.text()).doesNotContain("replaces-stored");
    assertThat(dispatcher.get("/roads").at("segments")).isEqualTo("32");
    Reply changed =
        dispatcher.upload(
            "/roads/segments/imports", segments().replace("s29,n28,n29,100", "s29,n28,n29,150"));
    assertThat(changed.at("countByCode.replaces-stored")).isEqualTo("1");
    assertThat(changed.text()).contains("s29 was n28–n29 100.00 m");
    assertThat(dispatcher.get("/roads").at("metres")).isEqualTo("12162.0");
    Reply unconnected = dispatcher.get("/roads/distance?from=node:n1&to=node:m1");
    assertThat(unconnected.type()).isEqualTo("no-way");
  }

  @Test
  @Order(3)
  void a_network_has_its_largest_size() {
    String many =
        "node,x,y\n"
            + IntStream.range(0, 50)
                .mapToObj(it -> "n" + it + "," + it / 2.0 + ",0\n")
                .collect(Collectors.joining());

    Reply refused = dispatcher.upload("/roads/nodes/imports", many);

    assertThat(refused.at("rowsWritten")).isEqualTo("0");
    assertThat(refused.at("countByCode.network-too-large")).as(refused.text()).isIn("10", "13");
  }

  @Test
  @Order(4)
  void places_come_to_the_nearest_node_and_distances_are_told_from_there() {
    String places =
        """
        region,site,x,y
        %1$s001,,2.5,0.5
        %1$s002,,12.4,0
        %1$s003,,5,3
        ,site-%1$s,0,0
        """
            .formatted(STREET);
    String wrong = "region,site,x,y\n320213,,1,1\n220103001001,,1,1\n,,1,1\n";
    Reply refused = dispatcher.upload("/roads/places/imports", wrong);
    assertThat(refused.at("rowsRejected")).as(refused.text()).isEqualTo("3");
    assertThat(refused.text()).contains("outside-city", "region-or-site");

    Reply report = dispatcher.upload("/roads/places/imports", places);
    assertThat(report.at("rowsWritten")).as(report.text()).isEqualTo("4");
    assertThat(report.at("countByCode.far-from-road")).isEqualTo("1");
    assertThat(report.text()).contains(STREET + "003 lies about 600 m from the nearest node, n10");

    homes.quarantined("R-1", STREET + "001");
    Reply way = dispatcher.get("/roads/distance?from=dwelling:R-1&to=region:" + STREET + "002001");
    assertThat(way.at("metres")).as(way.text()).isEqualTo("2000.0");
    assertThat(way.at("from.node")).isEqualTo("n5");
    assertThat(way.at("from.awayMetres")).isEqualTo("100.0");
    assertThat(way.at("to.node")).isEqualTo("n25");
    Reply unknown = dispatcher.get("/roads/distance?from=node:n1&to=region:" + STREET + "009");
    assertThat(unknown.type()).isEqualTo("place-without-position");
    assertThat(unknown.at("field")).isEqualTo("to");
    assertThat(dispatcher.get("/roads/distance?from=n1&to=node:n2").at("field")).isEqualTo("from");
    assertThat(dispatcher.get("/roads/distance?from=node:q&to=node:n2").status()).isEqualTo(404);
  }

  @Test
  @Order(5)
  void roads_are_the_whole_citys_and_dwellings_those_of_the_callers_scope() {
    Api ofStreet = homes.as(Role.DISPATCHER, "dispatch-2", "320205");
    for (String what : List.of("nodes", "segments", "places")) {
      assertThat(ofStreet.upload("/roads/" + what + "/imports", "a\n1\n").status()).isEqualTo(403);
    }
    assertThat(ofStreet.get("/roads/distance?from=dwelling:R-1&to=node:n1").status())
        .isEqualTo(403);
    assertThat(ofStreet.get("/roads/distance?from=node:n2&to=node:n1").at("metres"))
        .isEqualTo("100.0");
    assertThat(homes.as(Role.COURIER, "rider", STREET).get("/roads").status()).isEqualTo(403);
  }

  @Test
  @Order(6)
  void a_round_goes_along_the_road_from_its_supply_point_and_back_and_says_how_far() {
    homes.held("P-1", STREET + "002", DAY, "PM");
    homes.held("P-2", STREET + "001", DAY, "PM");
    homes.held("P-3", STREET + "003", DAY, "PM");
    homes.held("P-4", STREET + "001", DAY, "PM");
    homes.held("P-5", STREET + "008", DAY, "PM");

    Reply planned = plan("along", "PM");

    assertThat(stops(planned, "/rounds/0/stops"))
        .as(planned.text())
        .containsExactly("P-2", "P-4", "P-3", "P-1", "P-5");
    // Out to n25 and back; between n2 and n3 the short piece of 12 m, from n1 to n5 the street.
    assertThat(planned.at("rounds.0.way.metres")).isEqualTo("4824.0");
    assertThat(planned.at("rounds.0.way.backMetres")).isEqualTo("2412.0");
    assertThat(planned.at("rounds.0.way.from")).isEqualTo("site-" + STREET);
    assertThat(planned.json().at("/rounds/0/way/notes").size()).isEqualTo(1);
    assertThat(planned.at("rounds.0.way.notes.0.en")).startsWith("1 stops lie in communities");
    Reply seen = dispatcher.get("/rounds/" + DAY + ".PM.rider");
    assertThat(seen.at("way.metres")).isEqualTo("4824.0");
    assertThat(seen.at("stops.0.order")).isEqualTo("1");
  }

  @Test
  @Order(7)
  void what_is_called_off_costs_no_way_when_it_is_planned_again_and_what_started_stays() {
    assertThat(dispatcher.post("/requests/P-1/cancel", "off", null).status()).isLessThan(300);
    homes.awaitState("P-1", "cancelled");
    homes.held("P-6", STREET + "001", DAY, "PM");
    Reply again = plan("again", "PM");
    assertThat(stops(again, "/rounds/0/stops")).containsExactly("P-2", "P-4", "P-6", "P-3", "P-5");
    assertThat(again.at("rounds.0.way.metres")).isEqualTo("1824.0");

    clock.set("2020-02-25T05:00:00Z");
    String round = "/rounds/" + DAY + ".PM.rider";
    assertThat(dispatcher.post(round + "/start", "go", null).status()).isEqualTo(200);
    dispatcher.upload("/roads/places/imports", "region,x,y\n" + STREET + "008,1,0\n");
    assertThat(stops(dispatcher.get(round), "/stops"))
        .containsExactly("P-2", "P-4", "P-6", "P-3", "P-5");
    assertThat(dispatcher.get(round).at("way.metres")).isEqualTo("1824.0");
  }

  @Test
  @Order(8)
  void where_the_supply_point_has_no_position_the_way_begins_at_the_first_stop_and_says_so() {
    String elsewhere = "320213022";
    homes.courier("walker", elsewhere);
    dispatcher.upload(
        "/roads/places/imports",
        "region,x,y\n%1$s001,0,0\n%1$s002,10,0\n%1$s003,5,0\n".formatted(elsewhere));
    for (int i = 1; i <= 3; i++) {
      homes.held("E-" + i, elsewhere + "00" + i, DAY, "PM");
    }

    Reply planned =
        dispatcher.post("/rounds/plan", "elsewhere", Homes.planJson(elsewhere, DAY, "PM"));

    assertThat(stops(planned, "/rounds/0/stops")).containsExactly("E-1", "E-3", "E-2");
    assertThat(planned.at("rounds.0.way.metres")).isEqualTo("1912.0");
    assertThat(planned.json().at("/rounds/0/way").has("from")).isFalse();
    assertThat(planned.at("rounds.0.way.notes.0.zh")).contains("site-" + elsewhere + " 没有登记位置");
  }
}
