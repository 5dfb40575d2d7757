package org.cailanzi.platform.store;

import org.cailanzi.platform.store.embedded.StoreUnusable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why a service did not start, in place of a stack trace. */
class StoreUnusableAnalyzer extends AbstractFailureAnalyzer<StoreUnusable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StoreUnusable cause) {
    return new FailureAnalysis(cause.problem(), cause.action(), cause);
  }
}
