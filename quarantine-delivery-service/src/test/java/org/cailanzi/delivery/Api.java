package org.cailanzi.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers meet it: over HTTP, with a signed token. */
public final class Api {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final int port;
  private final String bearer;

  public Api(int port, String bearer) {
    this.port = port;
    this.bearer = bearer;
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  public Reply put(String path, String json) {
    return send(request(path).PUT(BodyPublishers.ofString(json)));
  }

  /** A keyed act; without a body when {@code json} is null. */
  public Reply post(String path, String key, @Nullable String json) {
    HttpRequest.Builder request = request(path).header("Idempotency-Key", key);
    return send(
        json == null
            ? request.POST(BodyPublishers.noBody())
            : request.POST(BodyPublishers.ofString(json)));
  }

  /** A table as the body itself. */
  public Reply upload(String path, String csv) {
    return send(
        request(path).setHeader("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json")
        .header("Authorization", bearer);
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      String body = answer.body();
      JsonNode json = body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
      return new Reply(answer.statusCode(), json, body);
    } catch (IOException lost) {
      throw new IllegalStateException(lost);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** What came back. */
  public record Reply(int status, JsonNode json, String text) {
    public String at(String field) {
      JsonNode node = json;
      for (String name : field.split("\\.")) {
        node = name.matches("\\d+") ? node.path(Integer.parseInt(name)) : node.path(name);
      }
      return node.asString("");
    }

    public String type() {
      return at("type").replace("/problems/", "");
    }
  }
}
