package org.cailanzi.gateway.apidocs;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocsTest extends GatewayFixture {
  @Autowired JsonMapper json;

  @Test
  void one_document_has_all_parts_under_their_paths_and_names_the_one_that_is_missing() {
    INVENTORY.stubFor(
        get("/v3/api-docs").willReturn(okJson(document("/holds/{hold}", "Body", "putHold"))));
    PRICE.stubFor(get("/v3/api-docs").willReturn(okJson(document("/quotes", "Body", "quote"))));
    DELIVERY.stubFor(get("/v3/api-docs").willReturn(serverError()));

    JsonNode whole = json.readTree(send(to("/v3/api-docs")).body());

    assertThat(whole.path("paths").propertyNames())
        .contains("/api/inventory/holds/{hold}", "/api/price/quotes", "/session", "/token");
    JsonNode operation = whole.path("paths").path("/api/inventory/holds/{hold}").path("get");
    assertThat(operation.path("operationId").asString()).isEqualTo("inventory.putHold");
    assertThat(operation.findValue("$ref").asString())
        .isEqualTo("#/components/schemas/inventory.Body");
    assertThat(whole.path("components").path("schemas").propertyNames())
        .contains("inventory.Body", "price.Body");
    assertThat(whole.path("x-missing"))
        .singleElement()
        .extracting(JsonNode::asString)
        .isEqualTo("delivery");
  }

  private static String document(String path, String schema, String operation) {
    return """
    {"openapi":"3.1.0","info":{"title":"t","version":"1"},
     "paths":{"%s":{"get":{"operationId":"%s","responses":{"200":{"content":{"application/json":
       {"schema":{"$ref":"#/components/schemas/%s"}}}}}}}},
     "components":{"schemas":{"%s":{"type":"object"}}}}
    """
        .formatted(path, operation, schema, schema);
  }
}
