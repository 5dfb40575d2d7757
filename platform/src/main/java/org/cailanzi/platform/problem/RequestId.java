package org.cailanzi.platform.problem;

import java.util.Optional;
import org.slf4j.MDC;

/** The id that ties a caller's complaint to the log lines of every service it went through. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";

  /** Its key in the logging context; log patterns name it. */
  public static final String LOG_KEY = "requestId";

  private RequestId() {}

  /** The id of the request this thread is answering, if it is answering one. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(LOG_KEY));
  }
}
