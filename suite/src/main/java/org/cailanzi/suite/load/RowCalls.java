package org.cailanzi.suite.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cailanzi.suite.load.Gateway.Answer;
import org.cailanzi.suite.table.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One call a row, a few at a time: the store acknowledges in groups, so waiting alone is slow. */
final class RowCalls {
  private static final int AT_ONCE = 8;

  private final Gateway gateway;
  private final Map<String, String> words;
  private final @Nullable Keepsakes keepsakes;

  /**
   * @param words values besides a row's own
   */
  RowCalls(Gateway gateway, Map<String, String> words, @Nullable Keepsakes keepsakes) {
    this.gateway = gateway;
    this.words = words;
    this.keepsakes = keepsakes;
  }

  /** The refusals by row number, counted as in the file: the header is row 1. */
  Map<Integer, JsonNode> run(LoadPlan.Step step, List<Row> rows) {
    Map<Integer, Future<Answer>> calls = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        Callable<Answer> call = () -> call(step, row);
        calls.put(i + 2, pool.submit(call));
      }
      Map<Integer, JsonNode> refusals = new LinkedHashMap<>();
      calls.forEach((row, call) -> note(row, done(call), refusals));
      return refusals;
    }
  }

  private static void note(int row, Answer answer, Map<Integer, JsonNode> refusals) {
    if (!answer.isSuccess()) {
      ObjectNode finding = Refusal.of(answer);
      finding.put("row", row);
      refusals.put(row, finding);
    }
  }

  private Answer call(LoadPlan.Step step, Row row) {
    Template template = new Template(row.with(words));
    JsonNode body =
        step.body() == null ? JsonNodeFactory.instance.objectNode() : template.json(step.body());
    Answer answer =
        step.put() != null
            ? gateway.put(step.as(), template.path(step.put()), body)
            : gateway.post(
                step.as(),
                template.path(Objects.requireNonNull(step.post())),
                template.text(Objects.requireNonNull(step.key())),
                body);
    if (keepsakes != null && answer.isSuccess()) {
      ObjectNode kept = JsonNodeFactory.instance.objectNode();
      row.values().forEach(kept::put);
      kept.set("answer", answer.body());
      keepsakes.keep(kept);
    }
    return answer;
  }

  private static Answer done(Future<Answer> call) {
    try {
      return call.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException told
          ? told
          : new IllegalStateException(failed.getCause());
    }
  }
}
