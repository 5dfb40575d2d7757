package org.cailanzi.platform.problem;

/** Carries a problem to the edge of a service, where it becomes the answer. */
public class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.type() + ": " + problem.detail().en());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
