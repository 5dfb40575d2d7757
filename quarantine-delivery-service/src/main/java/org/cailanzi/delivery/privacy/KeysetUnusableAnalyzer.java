package org.cailanzi.delivery.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the keys in a line, instead of a page of causes. */
final class KeysetUnusableAnalyzer extends AbstractFailureAnalyzer<KeysetUnusable> {
  @Override
  protected FailureAnalysis analyze(Throwable root, KeysetUnusable cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Restore the keyset from the back-up that belongs to this store (cailanzi.delivery.keyset).",
        cause);
  }
}
