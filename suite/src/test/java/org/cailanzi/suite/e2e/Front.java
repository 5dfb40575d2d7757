package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as a person's browser uses it; nothing is retried here. */
final class Front {
  /** A photo of one point, as proof of a hand-over. */
  static final String PHOTO =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private final URI gateway;

  Front(URI gateway) {
    this.gateway = gateway;
  }

  record Answer(int status, JsonNode body) {
    /** The body, where the answer must be a success. */
    JsonNode ok() {
      assertThat(status).as("%s", body).isBetween(200, 299);
      return body;
    }

    String problem() {
      return body.path("type").asString("");
    }
  }

  /** Nobody answered. */
  static final class Silence extends RuntimeException {
    Silence(IOException cause) {
      super(cause);
    }
  }

  Session staff(String username) {
    return staff(username, RunningSuite.STAFF_PASSWORD);
  }

  Session staff(String username, String password) {
    return signIn("/session", Map.of("username", username, "password", password));
  }

  Session resident(String card) {
    return signIn("/session/door-card", Map.of("card", card));
  }

  Answer postOpen(String path, Object body) {
    return answer(
        exchange(json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  private Session signIn(String path, Object form) {
    HttpResponse<String> response =
        exchange(json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(form))));
    assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(200);
    return new Session(
        this, response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0]);
  }

  HttpRequest.Builder json(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException noAnswer) {
      throw new Silence(noAnswer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static Answer answer(HttpResponse<String> response) {
    String body = response.body();
    try {
      return new Answer(
          response.statusCode(), body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body));
    } catch (JacksonException torn) {
      throw new AssertionError("No JSON: " + body, torn);
    }
  }

  /** Somebody signed in. */
  static final class Session {
    private final Front front;
    private final String cookie;

    private Session(Front front, String cookie) {
      this.front = front;
      this.cookie = cookie;
    }

    String cookie() {
      return cookie;
    }

    Answer get(String path) {
      return send(front.json(path).GET());
    }

    Answer put(String path, Object body) {
      return send(front.json(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path, String key, Object body) {
      return send(
          front
              .json(path)
              .header("Idempotency-Key", key)
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer send(HttpRequest.Builder request) {
      return answer(front.exchange(request.header("Cookie", cookie)));
    }
  }
}
