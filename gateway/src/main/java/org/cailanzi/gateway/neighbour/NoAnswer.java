package org.cailanzi.gateway.neighbour;

import java.time.Duration;
import org.cailanzi.gateway.refusal.Refusals;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** A service did not answer, or not in a way that can be passed on; never its own "no". */
public final class NoAnswer extends RuntimeException {
  private final Neighbour neighbour;
  private final Kind kind;
  private final Duration comeBack;

  NoAnswer(Neighbour neighbour, Kind kind, Duration comeBack, Throwable cause) {
    super(neighbour.wireName() + ": " + kind, cause);
    this.neighbour = neighbour;
    this.kind = kind;
    this.comeBack = comeBack;
  }

  /** An answer that began and broke off, or that makes no sense. */
  public static NoAnswer broken(Neighbour neighbour, Throwable cause) {
    return new NoAnswer(neighbour, Kind.BROKEN, Duration.ofSeconds(2), cause);
  }

  public Kind kind() {
    return kind;
  }

  /** What the caller is told: which service, whether the request may have been done, when again. */
  public Problem problem() {
    Bilingual who = neighbour.words();
    Problem problem =
        Problem.of(
                kind.status,
                kind.type,
                new Bilingual(who.zh() + kind.title.zh(), kind.title.en().formatted(who.en())),
                kind.detail)
            .fixedBy(kind.fix)
            .with("service", neighbour.wireName());
    return Refusals.comeBack(problem, comeBack);
  }

  /**
   * The ways of not answering; each has its status, and says whether anything may have happened.
   */
  @SuppressWarnings("ImmutableEnumChecker") // Bilingual is a record of two strings
  public enum Kind {
    /** Nobody listens there: certainly nothing was done. */
    SILENT(
        HttpStatus.SERVICE_UNAVAILABLE,
        "service-silent",
        new Bilingual("暂无应答", "No answer from %s"),
        new Bilingual("该服务现在连接不上，您的请求没有被执行", "It cannot be reached now; nothing was done"),
        new Bilingual("请稍后重试", "Try again later")),
    /** Too many recent calls went unanswered: it was not asked. */
    RESTING(
        HttpStatus.SERVICE_UNAVAILABLE,
        "service-silent",
        new Bilingual("暂无应答", "No answer from %s"),
        new Bilingual(
            "该服务多次没有应答，暂停几秒后再试；您的请求没有被执行",
            "It did not answer several times and is left alone for some seconds; nothing was done"),
        new Bilingual("请稍后重试", "Try again later")),
    /** It was asked and is still busy, for all we know. */
    LATE(
        HttpStatus.GATEWAY_TIMEOUT,
        "service-late",
        new Bilingual("应答超时", "%s took too long"),
        new Bilingual(
            "请求已送达，但没有等到答复；它可能已经执行",
            "The request was sent and not answered in time; it may have been done"),
        new Bilingual(
            "请用同一编号（或同一 Idempotency-Key）重试，不会重复执行",
            "Repeat it under the same id or Idempotency-Key: it is not done twice")),
    /** What came back was no HTTP, or broke off. */
    BROKEN(
        HttpStatus.BAD_GATEWAY,
        "service-answer-broken",
        new Bilingual("的答复不完整", "A broken answer from %s"),
        new Bilingual(
            "请求已送达，但答复无法读取；它可能已经执行",
            "The request was sent and its answer could not be read; it may have been done"),
        new Bilingual(
            "请用同一编号（或同一 Idempotency-Key）重试，不会重复执行",
            "Repeat it under the same id or Idempotency-Key: it is not done twice"));

    private final HttpStatus status;
    private final String type;
    private final Bilingual title;
    private final Bilingual detail;
    private final Bilingual fix;

    Kind(HttpStatus status, String type, Bilingual title, Bilingual detail, Bilingual fix) {
      this.status = status;
      this.type = type;
      this.title = title;
      this.detail = detail;
      this.fix = fix;
    }
  }
}
