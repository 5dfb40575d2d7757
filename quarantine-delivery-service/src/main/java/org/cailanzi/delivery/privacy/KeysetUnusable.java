package org.cailanzi.delivery.privacy;

/** The keys cannot be used, so the service does not start; nothing was changed. */
final class KeysetUnusable extends IllegalStateException {
  KeysetUnusable(String message) {
    super(message);
  }

  KeysetUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
