package org.cailanzi.price.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Listeners on real connections, as a browser opens them. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "price.news.listeners=2",
      "price.news.heartbeat=300ms",
      "cailanzi.clock.offset=PT-1000H" // a drill: tokens do not mind
    })
@AutoConfigureRestTestClient
class BreachStreamTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired RestTestClient client;
  @LocalServerPort int port;
  @Autowired News news;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void two_shops_in_two_districts_under_one_ceiling() {
    register("NEWS-LX", "320213");
    register("NEWS-BH", "320211");
    Requests.bureau(client)
        .put(
            "/ceilings/NEWS-CAP",
            Requests.absoluteCeiling("CABBAGE", "3.00", "2020-02-01", Map.of()));
  }

  @Test
  void a_breach_is_told_to_who_listens_in_its_region_and_to_no_other() throws Exception {
    try (Listener district = listen("320213", null);
        Listener other = listen("320211", null)) {
      ask("NEWS-LX", "3.50", "2020-02-03");
      ask("NEWS-BH", "3.60", "2020-02-03");

      assertThat(district.next().data()).contains("\"breach\":\"NEWS-LX|CABBAGE|retail|2020-02-03");
      assertThat(other.next().data())
          .contains("\"breach\":\"NEWS-BH|CABBAGE|retail|2020-02-03", "\"state\":\"open\"");
    }
  }

  @Test
  void who_comes_back_hears_what_was_missed_once_and_nothing_twice() throws Exception {
    String heard;
    try (Listener listener = listen("3202", null)) {
      ask("NEWS-LX", "4.10", "2020-02-04");
      Event first = listener.next();
      assertThat(first.data()).contains("2020-02-04");
      heard = first.id();
    }
    ask("NEWS-LX", "4.20", "2020-02-05");
    ask("NEWS-BH", "4.30", "2020-02-06");

    try (Listener again = listen("3202", heard)) {
      Event second = again.next();
      Event third = again.next();
      assertThat(second.data()).contains("2020-02-05");
      assertThat(third.data()).contains("2020-02-06");
      assertThat(Long.parseLong(third.id())).isGreaterThan(Long.parseLong(second.id()));
      ask("NEWS-BH", "4.40", "2020-02-07");
      assertThat(again.next().data()).contains("2020-02-07");
    }
  }

  @Test
  void who_was_away_for_too_long_is_told_to_read_the_list_afresh() throws Exception {
    ask("NEWS-LX", "4.11", "2020-02-10");
    ask("NEWS-LX", "4.12", "2020-02-11");
    ask("NEWS-LX", "4.13", "2020-02-12");
    await().until(() -> news.newest() >= 3);
    news.forgetBefore(Instant.now().plusSeconds(60));

    try (Listener listener = listen("3202", "1")) {
      Event first = listener.next();
      assertThat(first.data()).contains("GET /breaches", "重新读取");
      assertThat(Long.parseLong(first.id())).isEqualTo(news.newest());
      ask("NEWS-LX", "4.14", "2020-02-13");
      assertThat(listener.next().data()).contains("2020-02-13");
    }
  }

  @Test
  void a_market_hears_of_its_own_points_alone() throws Exception {
    Map<String, Object> own =
        new HashMap<>(Requests.point("NEWS-OWN", "NEWS-OWN", "supermarket", "320213"));
    own.put("account", "test-market");
    Requests.bureau(client).put("/points/NEWS-OWN", own).expectStatus().is2xxSuccessful();

    try (Listener market = listen("320213", null, TestTokens.bearer(Role.MARKET, "320213"))) {
      ask("NEWS-LX", "3.55", "2020-02-09");
      ask("NEWS-OWN", "3.60", "2020-02-09");

      assertThat(market.next().data()).contains("\"breach\":\"NEWS-OWN|CABBAGE|retail|2020-02-09");
    }
  }

  @Test
  void a_breach_whose_price_is_doubted_is_told_as_doubtful() throws Exception {
    ask("NEWS-BH", "3.10", "2020-02-01");
    try (Listener listener = listen("320211", null)) {
      ask("NEWS-BH", "31.00", "2020-02-02");

      assertThat(listener.next().data())
          .contains("2020-02-02", "\"state\":\"doubtful\"", "\"doubt\"");
    }
  }

  @Test
  void a_breach_that_falls_is_told_as_withdrawn() throws Exception {
    try (Listener listener = listen("320213", null)) {
      ask("NEWS-LX", "5.00", "2020-02-08");
      assertThat(listener.next().data()).contains("2020-02-08", "\"state\":\"open\"");

      ask("NEWS-LX", "2.80", "2020-02-08");
      assertThat(listener.next().data()).contains("2020-02-08", "\"state\":\"withdrawn\"");
    }
  }

  @Test
  void it_begins_with_its_place_and_shows_that_it_lives() throws Exception {
    try (Listener listener = listen("3202", null)) {
      List<String> lines = listener.lines(8);
      assertThat(lines.get(0)).isEqualTo("retry: 2000");
      assertThat(lines.get(1)).matches("id: \\d+");
      assertThat(lines.get(2)).isEmpty();
      assertThat(lines).contains(":");
      assertThat(listener.answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(listener.answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void it_ends_when_the_token_does() throws Exception {
    Instant issued = Instant.now().minus(Duration.ofMinutes(5)).plusSeconds(2);
    String bearer = TestTokens.bearer(bureau(), issued, null);

    HttpResponse<InputStream> answer = open("3202", null, bearer);
    assertThat(answer.statusCode()).isEqualTo(200);
    String whole = new String(answer.body().readAllBytes(), UTF_8);

    assertThat(whole).startsWith("retry: 2000\nid: ");
    assertThat(Instant.now()).isAfterOrEqualTo(issued.plus(Duration.ofMinutes(5)).minusMillis(999));
  }

  @Test
  void there_are_only_so_many_and_one_that_went_makes_room() throws Exception {
    Listener first = listen("3202", null);
    try (Listener _ = listen("3202", null)) {
      HttpResponse<InputStream> third = open("3202", null, token());
      String refused = new String(third.body().readAllBytes(), UTF_8);
      assertThat(third.statusCode()).isEqualTo(503);
      assertThat(refused).contains("/problems/too-many-listeners", "retryAfterSeconds");
      first.close();

      Instant end = Instant.now().plus(PATIENCE);
      int status = 503;
      while (status == 503 && Instant.now().isBefore(end)) {
        HttpResponse<InputStream> again = open("3202", null, token());
        status = again.statusCode();
        again.body().close();
      }
      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void only_for_the_bureau_and_markets_of_the_region() throws Exception {
    assertThat(open("320211", null, TestTokens.bearer(Role.BUREAU, "320213")).statusCode())
        .isEqualTo(403);
    assertThat(open("3202", null, TestTokens.bearer(Role.COURIER, "3202")).statusCode())
        .isEqualTo(403);
    HttpResponse<InputStream> badNumber = open("3202", "newest", token());
    assertThat(badNumber.statusCode()).isEqualTo(400);
    assertThat(new String(badNumber.body().readAllBytes(), UTF_8)).contains("Last-Event-ID");
  }

  private void register(String code, String region) {
    Requests.bureau(client)
        .put("/points/" + code, Requests.point(code, code, "supermarket", region))
        .expectStatus()
        .is2xxSuccessful();
  }

  private void ask(String point, String yuan, String day) {
    Requests.bureau(client)
        .post("/quotes", point + yuan + day, Requests.quote(point, "CABBAGE", yuan, "元/500g", day))
        .expectStatus()
        .isCreated();
  }

  private static Caller bureau() {
    return new Caller("listener", "测试", Set.of(Role.BUREAU), List.of(new RegionCode("3202")), null);
  }

  private static String token() {
    return TestTokens.bearer(bureau());
  }

  private Listener listen(String region, @Nullable String last) throws Exception {
    return listen(region, last, token());
  }

  private Listener listen(String region, @Nullable String last, String bearer) throws Exception {
    // One who has just gone may still be counted for a moment.
    Instant end = Instant.now().plus(PATIENCE);
    HttpResponse<InputStream> answer = open(region, last, bearer);
    while (answer.statusCode() == 503 && Instant.now().isBefore(end)) {
      answer = open(region, last, bearer);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return new Listener(answer);
  }

  private HttpResponse<InputStream> open(String region, @Nullable String last, String bearer)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/breaches/stream?region=" + region))
            .header("Authorization", bearer)
            .header("Accept", "text/event-stream");
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private record Event(String id, String data) {}

  /** Reads lines as they come. */
  private static final class Listener implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Listener(HttpResponse<InputStream> answer) {
      this.answer = answer;
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (Scanner scanner = new Scanner(answer.body(), UTF_8)) {
        while (scanner.hasNextLine()) {
          lines.add(scanner.nextLine());
        }
      }
    }

    String line() throws InterruptedException {
      String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(line).as("a line within %s", PATIENCE).isNotNull();
      return String.valueOf(line);
    }

    List<String> lines(int count) throws InterruptedException {
      List<String> some = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        some.add(line());
      }
      return some;
    }

    /** The next event; one that is not of this story's goods is none of ours. */
    Event next() throws InterruptedException {
      String id = "";
      while (true) {
        String line = line();
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          return new Event(id, line.substring(6));
        }
      }
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
    }
  }
}
