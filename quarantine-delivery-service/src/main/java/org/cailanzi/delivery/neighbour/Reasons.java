package org.cailanzi.delivery.neighbour;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.delivery.request.Reason.Shortage;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import tools.jackson.databind.JsonNode;

/** A neighbour's problem as the reason of a request, in the neighbour's own words. */
final class Reasons {
  private Reasons() {}

  static Reason of(Refusal refusal, String neighbour) {
    JsonNode problem = refusal.problem();
    String zh = problem.path("detail").asString(neighbour + " 拒绝了此需求");
    String en = problem.path("detailEn").asString(neighbour + " refused");
    return new Reason(refusal.type(), new Bilingual(zh, en), shortages(problem.path("lines")));
  }

  private static List<Shortage> shortages(JsonNode lines) {
    List<Shortage> found = new ArrayList<>();
    for (JsonNode line : lines) {
      try {
        found.add(
            new Shortage(
                line.path("commodity").asString(),
                quantity(line.path("wanted")),
                quantity(line.path("available"))));
      } catch (RuntimeException unreadable) {
        // The words of the problem still say what fell short.
        return List.of();
      }
    }
    return found;
  }

  private static Quantity quantity(JsonNode node) {
    return Quantity.of(node.path("amount").decimalValue(), node.path("unit").asString());
  }
}
