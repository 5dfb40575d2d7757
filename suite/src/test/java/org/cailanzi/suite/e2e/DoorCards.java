package org.cailanzi.suite.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cards that the loader had made for the first dwellings; each is redeemed by one test. */
final class DoorCards {
  private DoorCards() {}

  static Door of(RunningSuite suite, int number) {
    try {
      List<String> lines = Files.readAllLines(suite.home().resolve("door-cards.ndjson"));
      JsonNode line =
          lines.stream()
              .map(it -> JsonMapper.shared().readTree(it))
              .filter(it -> it.path("dwelling").asString("").equals("D%05d".formatted(number)))
              .findFirst()
              .orElseThrow();
      return new Door(
          line.path("dwelling").asString(""),
          line.path("region").asString(""),
          line.path("answer").path("card").asString(""));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  record Door(String dwelling, String region, String card) {}
}
