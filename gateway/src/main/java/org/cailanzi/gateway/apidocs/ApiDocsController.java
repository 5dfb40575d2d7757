package org.cailanzi.gateway.apidocs;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.cailanzi.gateway.neighbour.Neighbour;
import org.cailanzi.gateway.neighbour.NeighbourClient;
import org.cailanzi.gateway.neighbour.NoAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the documents of all parts into one; a part that is silent is named as missing. */
@Hidden
@RestController
class ApiDocsController {
  private static final Logger LOG = LoggerFactory.getLogger(ApiDocsController.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LARGEST = 8 * 1024 * 1024;

  private final NeighbourClient neighbours;
  private final OpenApiWebMvcResource own;
  private final JsonMapper json;

  ApiDocsController(NeighbourClient neighbours, OpenApiWebMvcResource own, JsonMapper json) {
    this.neighbours = neighbours;
    this.own = own;
    this.json = json;
  }

  @GetMapping("/v3/api-docs")
  ObjectNode whole(HttpServletRequest request) throws IOException {
    Map<Neighbour, ObjectNode> parts = new EnumMap<>(Neighbour.class);
    List<Neighbour> missing = new ArrayList<>();
    for (Neighbour neighbour : Neighbour.values()) {
      try {
        parts.put(neighbour, documentOf(neighbour));
      } catch (NoAnswer | IOException | JacksonException | ClassCastException unusable) {
        LOG.info("No API document from {}: {}", neighbour.wireName(), unusable.toString());
        missing.add(neighbour);
      }
    }
    return OneDocument.of(ownDocument(request), parts, missing);
  }

  private ObjectNode ownDocument(HttpServletRequest request) throws IOException {
    try {
      byte[] document = own.openapiJson(request, "/v3/api-docs/gateway", Locale.ENGLISH);
      return (ObjectNode) json.readTree(document);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IOException(impossible);
    }
  }

  private ObjectNode documentOf(Neighbour neighbour) throws IOException {
    BasicClassicHttpRequest request =
        new BasicClassicHttpRequest("GET", neighbours.address(neighbour, "/v3/api-docs"));
    try (ClassicHttpResponse response = neighbours.ask(neighbour, request, PATIENCE)) {
      if (response.getCode() != 200) {
        throw new IOException("Status " + response.getCode());
      }
      return (ObjectNode) json.readTree(EntityUtils.toByteArray(response.getEntity(), LARGEST));
    }
  }
}
