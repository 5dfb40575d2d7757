package org.cailanzi.suite.load;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cailanzi.suite.table.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts and JSON in which {@code {column}} stands for a row's value. A JSON text that is nothing
 * else may say what it becomes: {@code {price:number}}, {@code {serves:list}} (parted by "/"). A
 * property whose value is blank is left out, and so is an object in which nothing is left.
 */
final class Template {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::(number|list))?}");

  private final Row row;

  Template(Row row) {
    this.row = row;
  }

  /** A path, in which values are escaped. */
  String path(String template) {
    return fill(template, it -> URLEncoder.encode(it, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  String text(String template) {
    return fill(template, it -> it);
  }

  private String fill(String template, UnaryOperator<String> written) {
    return SLOT.matcher(template)
        .replaceAll(it -> Matcher.quoteReplacement(written.apply(value(it.group(1)))));
  }

  JsonNode json(JsonNode shape) {
    @Nullable JsonNode filled = fill(shape);
    return filled == null ? JSON.objectNode() : filled;
  }

  private @Nullable JsonNode fill(JsonNode shape) {
    return switch (shape) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      default -> shape.isString() ? leaf(shape.stringValue()) : shape;
    };
  }

  private @Nullable JsonNode object(ObjectNode shape) {
    ObjectNode filled = JSON.objectNode();
    shape
        .properties()
        .forEach(
            it -> {
              @Nullable JsonNode value = fill(it.getValue());
              if (value != null) {
                filled.set(it.getKey(), value);
              }
            });
    return filled.isEmpty() ? null : filled;
  }

  private JsonNode array(ArrayNode shape) {
    ArrayNode filled = JSON.arrayNode();
    for (JsonNode each : shape) {
      @Nullable JsonNode value = fill(each);
      if (value != null) {
        filled.add(value);
      }
    }
    return filled;
  }

  private @Nullable JsonNode leaf(String template) {
    Matcher whole = SLOT.matcher(template);
    if (!whole.matches()) {
      return JSON.stringNode(text(template));
    }
    String value = value(whole.group(1));
    if ("list".equals(whole.group(2))) {
      return list(value);
    }
    if (value.isBlank()) {
      return null;
    }
    return "number".equals(whole.group(2))
        ? JSON.numberNode(new BigDecimal(value))
        : JSON.stringNode(value);
  }

  private static JsonNode list(String value) {
    ArrayNode list = JSON.arrayNode();
    Arrays.stream(value.split("/", -1)).filter(it -> !it.isBlank()).forEach(list::add);
    return list;
  }

  private String value(String column) {
    return row.text(column);
  }
}
