package org.cailanzi.suite.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cailanzi.suite.load.Gateway.Answer;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Works through a plan and tells what the tables said, and what was found in them. */
public final class Loader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path tables;
  private final Path home;
  private final Gateway gateway;
  private final Map<String, String> words;

  /**
   * @param tables the folder of the plan's tables
   * @param home where state, report and secrets of this city are kept
   * @param words values a plan may use besides a row's own, such as {@code staffPassword}
   */
  public Loader(Path tables, Path home, Gateway gateway, Map<String, String> words) {
    this.tables = tables;
    this.home = home;
    this.gateway = gateway;
    this.words = Map.copyOf(words);
  }

  /** Loads what is not loaded yet; returns how many rows were refused. */
  public long load(LoadPlan plan, PrintStream out) {
    Progress progress = new Progress(out);
    LoadState state = new LoadState(home.resolve("load-state.txt"));
    List<StepReport> reports = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      LoadPlan.Step step = plan.steps().get(i);
      String fingerprint = LoadState.fingerprint(step, bytes(step));
      if (state.isDone(fingerprint)) {
        progress.skipped(i + 1, plan.steps().size(), step);
        continue;
      }
      StepReport report = run(step);
      progress.done(i + 1, plan.steps().size(), report);
      reports.add(report);
      if (!report.isRefused()) {
        state.markDone(fingerprint);
      }
    }
    if (!reports.isEmpty()) {
      write(reports);
    }
    return reports.stream().mapToLong(StepReport::rejected).sum();
  }

  private StepReport run(LoadPlan.Step step) {
    long began = System.nanoTime();
    return step.importTo() == null
        ? rows(step, began)
        : imported(step, step.importTo(), bytes(step), began);
  }

  private StepReport rows(LoadPlan.Step step, long began) {
    List<Row> rows = Table.read(tables.resolve(step.table())).rows();
    if (step.rows() != null) {
      rows = rows.subList(0, Math.min(step.rows(), rows.size()));
    }
    @Nullable Keepsakes kept =
        step.keep() == null ? null : new Keepsakes(home.resolve(step.keep()));
    Map<Integer, JsonNode> refused = new RowCalls(gateway, words, kept).run(step, rows);
    return new StepReport(
        step.what(),
        step.table(),
        rows.size(),
        rows.size() - refused.size(),
        refused.size(),
        0,
        0,
        millis(began),
        List.copyOf(refused.values()));
  }

  private StepReport imported(LoadPlan.Step step, String path, byte[] table, long began) {
    String mode = step.mode() == null ? "good-rows" : step.mode();
    Answer answer =
        gateway.upload(
            step.as(), path + "?mode=" + mode, Upload.of(step.table(), table, step.mapping()));
    JsonNode body = answer.body();
    List<JsonNode> findings = new ArrayList<>();
    body.path("findings").forEach(findings::add);
    if (!answer.isSuccess()) {
      findings.add(Refusal.of(answer));
    }
    return new StepReport(
        step.what(),
        step.table(),
        body.path("rowsRead").asLong(0),
        body.path("rowsWritten").asLong(0),
        body.path("rowsRejected").asLong(answer.isSuccess() ? 0 : 1),
        body.path("rowsRepeated").asLong(0),
        body.path("rowsSkipped").asLong(0),
        millis(began),
        findings);
  }

  private static long millis(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  private byte[] bytes(LoadPlan.Step step) {
    try {
      return Files.readAllBytes(tables.resolve(step.table()));
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read " + tables.resolve(step.table()), failed);
    }
  }

  private void write(List<StepReport> reports) {
    Path file = home.resolve("load-report.json");
    try {
      Files.writeString(file, JSON.writeValueAsString(reports));
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + file, failed);
    }
  }
}
