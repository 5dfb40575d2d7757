package org.cailanzi.suite.load;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What became of one step.
 *
 * @param accepted rows taken: none of a table that is taken whole or not at all and has an error
 * @param repeated rows that say word for word what a row before them said
 * @param skipped rows that the plan says are no data of this step
 * @param findings one for each thing an importer or endpoint had to say, as it said it
 */
record StepReport(
    String what,
    String table,
    long rows,
    long accepted,
    long rejected,
    long repeated,
    long skipped,
    long millis,
    List<JsonNode> findings) {

  StepReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing of it came in, so that it is to be tried again. */
  boolean isRefused() {
    return rejected > 0 && accepted == 0;
  }
}
