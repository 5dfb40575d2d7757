package org.cailanzi.suite.load;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What became of one step.
 *
 * @param accepted rows taken, a repeated row included
 * @param findings one for each thing an importer or endpoint had to say, as it said it
 */
record StepReport(
    String what,
    String table,
    long rows,
    long accepted,
    long rejected,
    long millis,
    List<JsonNode> findings) {

  StepReport {
    findings = List.copyOf(findings);
  }
}
