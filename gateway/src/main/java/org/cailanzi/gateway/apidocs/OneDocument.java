package org.cailanzi.gateway.apidocs;

import java.util.List;
import java.util.Map;
import org.cailanzi.gateway.neighbour.Neighbour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One OpenAPI document out of several: paths get the prefix they have at the gateway, and schemas
 * the name of their service, since two services may call different things the same.
 */
final class OneDocument {
  private static final String SCHEMAS = "#/components/schemas/";

  private OneDocument() {}

  static ObjectNode of(ObjectNode own, Map<Neighbour, ObjectNode> parts, List<Neighbour> missing) {
    ObjectNode whole = own.deepCopy();
    whole.remove("servers");
    whole.withObject("info").put("title", "Cailanzi 菜篮子").put("version", "1");
    parts.forEach((neighbour, part) -> add(whole, neighbour, part.deepCopy()));
    ArrayNode silent = whole.putArray("x-missing");
    missing.forEach(it -> silent.add(it.wireName()));
    return whole;
  }

  private static void add(ObjectNode whole, Neighbour neighbour, ObjectNode part) {
    String name = neighbour.wireName();
    rename(part, name);
    ObjectNode paths = whole.withObject("paths");
    part.path("paths")
        .properties()
        .forEach(
            path -> paths.set(neighbour.prefix() + path.getKey(), tagged(path.getValue(), name)));
    ObjectNode schemas = whole.withObject("components").withObject("schemas");
    part.path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> schemas.set(name + "." + schema.getKey(), schema.getValue()));
  }

  private static JsonNode tagged(JsonNode operations, String name) {
    operations
        .properties()
        .forEach(
            operation -> {
              if (operation.getValue() instanceof ObjectNode body) {
                body.putArray("tags").add(name);
                String id = body.path("operationId").asString("");
                body.put("operationId", name + "." + (id.isEmpty() ? operation.getKey() : id));
              }
            });
    return operations;
  }

  private static void rename(JsonNode node, String name) {
    if (node instanceof ObjectNode object && object.get("$ref") instanceof StringNode ref) {
      String target = ref.asString();
      if (target.startsWith(SCHEMAS)) {
        object.put("$ref", SCHEMAS + name + "." + target.substring(SCHEMAS.length()));
      }
    }
    node.forEach(child -> rename(child, name));
  }
}
