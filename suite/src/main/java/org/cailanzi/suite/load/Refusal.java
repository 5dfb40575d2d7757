package org.cailanzi.suite.load;

import org.cailanzi.suite.load.Gateway.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in the shape of an importer's finding, so that both are told alike. */
final class Refusal {
  private Refusal() {}

  static ObjectNode of(Answer answer) {
    JsonNode problem = answer.body();
    ObjectNode finding = JsonNodeFactory.instance.objectNode();
    finding.put("severity", "error").put("code", problem.path("type").asString(""));
    finding
        .putObject("fix")
        .put("zh", answer.status() + " " + told(problem, "detail", "title"))
        .put("en", told(problem, "detailEn", "titleEn"));
    finding.set("problem", problem);
    return finding;
  }

  private static String told(JsonNode problem, String first, String otherwise) {
    return problem.path(first).asString(problem.path(otherwise).asString(""));
  }
}
