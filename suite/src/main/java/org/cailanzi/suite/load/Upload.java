package org.cailanzi.suite.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A table and its mapping as one multipart body. */
final class Upload {
  private final String boundary;
  private final byte[] bytes;

  private Upload(String boundary, byte[] bytes) {
    this.boundary = boundary;
    this.bytes = bytes;
  }

  static Upload of(String name, byte[] table, @Nullable JsonNode mapping) {
    String boundary = "cailanzi-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "name=\"file\"; filename=\"" + name + "\"", "text/csv", table);
    if (mapping != null) {
      byte[] json = mapping.toString().getBytes(StandardCharsets.UTF_8);
      part(body, boundary, "name=\"mapping\"; filename=\"mapping.json\"", "application/json", json);
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return new Upload(boundary, body.toByteArray());
  }

  private static void part(
      ByteArrayOutputStream body,
      String boundary,
      String disposition,
      String type,
      byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, disposition, type);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return bytes;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }
}
