package org.cailanzi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A stream of events through the gateway, from a service that says something when it is told to.
 */
class EventStreamTest extends GatewayFixture {
  private static final BlockingQueue<String> TO_SAY = new LinkedBlockingQueue<>();
  private static final BlockingQueue<String> LAST_IDS = new LinkedBlockingQueue<>();
  private static final CountDownLatch LISTENER_GONE = new CountDownLatch(1);

  @DynamicPropertySource
  static void aServiceOfEvents(DynamicPropertyRegistry settings) throws IOException {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.createContext("/breaches/stream", EventStreamTest::speak);
    service.start();
    settings.add("test.price-instead", () -> "http://127.0.0.1:" + service.getAddress().getPort());
  }

  private static void speak(HttpExchange exchange) throws IOException {
    LAST_IDS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (String said = next(); !said.equals("end"); said = next()) {
        out.write(said.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException gone) {
      LISTENER_GONE.countDown();
    }
  }

  // More often than the gateway's patience of half a second.
  private static String next() {
    try {
      String said = TO_SAY.poll(100, TimeUnit.MILLISECONDS);
      return said == null ? ":\n\n" : said;
    } catch (InterruptedException stopped) {
      return "end";
    }
  }

  @Test
  void events_come_one_by_one_for_longer_than_an_answer_is_waited_for() throws Exception {
    HttpResponse<InputStream> answer = listen();
    try (BufferedReader lines = lines(answer)) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(LAST_IDS.poll(5, TimeUnit.SECONDS)).isEqualTo("41");
      for (int i = 0; i < 3; i++) {
        TO_SAY.add("id: " + i + "\ndata: 超限价 " + i + "\n\n");
        // It is here although the answer goes on, and no buffer is full.
        assertThat(dataOf(lines)).isEqualTo("超限价 " + i);
        for (int beat = 0; beat < 4; beat++) {
          assertThat(lineStarting(lines, ":")).isEqualTo(":");
        }
      }
      TO_SAY.add("end");
      assertThat(lines.lines().filter(it -> it.startsWith("data")).toList()).isEmpty();
    }
  }

  @Test
  void who_hangs_up_is_gone_for_the_service_too() throws Exception {
    HttpResponse<InputStream> answer = listen();
    TO_SAY.add("data: one\n\n");
    assertThat(dataOf(lines(answer))).isEqualTo("one");

    answer.body().close();

    assertThat(LISTENER_GONE.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private HttpResponse<InputStream> listen() throws Exception {
    return http.send(
        to("/api/price/breaches/stream?region=3202")
            .header("Cookie", cookieOf("listener", "bureau", "3202"))
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "41")
            .build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private static BufferedReader lines(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static String dataOf(BufferedReader lines) throws IOException {
    return lineStarting(lines, "data: ").substring("data: ".length());
  }

  private static String lineStarting(BufferedReader lines, String start) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(start)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }
}
