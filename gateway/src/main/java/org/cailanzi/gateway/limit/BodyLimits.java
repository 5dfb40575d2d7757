package org.cailanzi.gateway.limit;

import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How large a request may be: a table to import is allowed more than anything else. */
@Component
public class BodyLimits {
  private final LimitSettings settings;

  BodyLimits(LimitSettings settings) {
    this.settings = settings;
  }

  /** In bytes. */
  public long of(boolean table) {
    return (table ? settings.table() : settings.body()).toBytes();
  }

  public static Problem tooLarge(long limit) {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "request-too-large",
            new Bilingual("提交的内容过大", "The request is too large"),
            new Bilingual("最多 " + limit + " 字节", "At most " + limit + " bytes are taken"))
        .fixedBy(new Bilingual("请分几次提交", "Send it in parts"))
        .with("limit", limit);
  }
}
