package org.cailanzi.delivery.neighbour;

import tools.jackson.databind.JsonNode;

/** A neighbour's "no": a 4xx answer, with its problem where it brought one. */
final class Refusal extends RuntimeException {
  private final int status;
  private final transient JsonNode problem;

  Refusal(int status, JsonNode problem) {
    super(status + " " + problem.path("type").asString("without a problem"));
    this.status = status;
    this.problem = problem;
  }

  int status() {
    return status;
  }

  /** The last part of the problem's type, or empty where it is none of this suite's problems. */
  String type() {
    String type = problem.path("type").asString("");
    return type.startsWith("/problems/") ? type.substring("/problems/".length()) : "";
  }

  JsonNode problem() {
    return problem;
  }

  /**
   * Whether it says no to what was asked. A 4xx from a wrong path or a proxy, a token that is not
   * accepted, or "not now" says nothing about the goods.
   */
  boolean isDomainAnswer() {
    return !type().isEmpty()
        && status != 401
        && status != 403
        && status != 408
        && status != 429
        && !type().equals("request-under-way");
  }
}
