package org.cailanzi.suite.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The gateway's public API as one of the city's accounts sees it. Silence (no connection, 429, 502,
 * 503, 504) is waited out, since every call made here may be repeated.
 */
public final class Gateway {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final URI base;
  private final Map<String, String> passwords;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param passwords by username
   */
  public Gateway(URI base, Map<String, String> passwords) {
    this.base = base;
    this.passwords = Map.copyOf(passwords);
  }

  /** An answer that is final: success or a refusal. */
  public record Answer(int status, JsonNode body) {
    public boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  /** The gateway cannot be reached, or does not let an account in. */
  public static final class Unreachable extends RuntimeException {
    Unreachable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  public Answer get(String as, String path) {
    return send(as, request(path).GET());
  }

  public Answer put(String as, String path, JsonNode body) {
    return send(as, json(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  public Answer post(String as, String path, String key, JsonNode body) {
    return send(
        as,
        json(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body.toString())));
  }

  Answer upload(String as, String path, Upload upload) {
    return send(
        as,
        request(path)
            .header("Content-Type", upload.contentType())
            .POST(BodyPublishers.ofByteArray(upload.bytes())));
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
  }

  private Answer send(String as, HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request.copy().header("Cookie", cookie(as)));
    if (response.statusCode() == 401) {
      cookies.remove(as);
      response = exchange(request.copy().header("Cookie", cookie(as)));
    }
    return answer(response);
  }

  private String cookie(String as) {
    return cookies.computeIfAbsent(as, this::signIn);
  }

  private String signIn(String username) {
    JsonNode form =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", username)
            .put("password", passwords.getOrDefault(username, ""));
    HttpResponse<String> response =
        exchange(json("/session").POST(BodyPublishers.ofString(form.toString())));
    return response
        .headers()
        .firstValue("Set-Cookie")
        .filter(_ -> response.statusCode() / 100 == 2)
        .map(it -> it.split(";", 2)[0])
        .orElseThrow(
            () ->
                new Unreachable(
                    "The gateway does not let " + username + " in: " + response.body(), null));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    @Nullable IOException silent = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (attempt == ATTEMPTS || !isSilence(response.statusCode())) {
          return response;
        }
      } catch (IOException noAnswer) {
        silent = noAnswer;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new Unreachable("Stopped", stopped);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos() * Math.min(attempt, 6));
    }
    throw new Unreachable("No answer from " + request.uri(), silent);
  }

  private static boolean isSilence(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  private static Answer answer(HttpResponse<String> response) {
    try {
      String body = response.body();
      return new Answer(
          response.statusCode(),
          body.isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body));
    } catch (JacksonException notJson) {
      return new Answer(
          response.statusCode(),
          JsonNodeFactory.instance.objectNode().put("detail", response.body()));
    }
  }
}
