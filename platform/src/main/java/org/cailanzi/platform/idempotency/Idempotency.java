package org.cailanzi.platform.idempotency;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a keyed request once and repeats that answer afterwards.
 *
 * <p>The key is written down before the act, so two requests with one key never act at the same
 * time. A crash in the midst of an act leaves the key claimed for a few seconds; the next repeat
 * then acts again, so an act must itself find what it already did (its documents carry the key). A
 * refused act did nothing, so its key is given back and a repeat is judged afresh.
 */
public final class Idempotency {
  /** The header a caller names its act by. */
  public static final String HEADER = "Idempotency-Key";

  /** Set to {@code true} on an answer that was given before. */
  public static final String REPLAYED = "Idempotent-Replayed";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final Keys keys;
  private final JsonMapper json;

  Idempotency(Keys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  /**
   * Acts, or repeats the first answer.
   *
   * @param operation what is asked, such as {@code POST /stock/receipts}, with the ids of its path
   * @param key the header as received; missing or malformed is a 400 problem
   * @param body what was sent; a repeat with another body is a 422 problem
   * @param act does the work and answers 2xx, or throws
   */
  public ResponseEntity<?> once(
      Caller caller,
      String operation,
      @Nullable String key,
      @Nullable Object body,
      Supplier<ResponseEntity<?>> act) {
    String id = operation + "|" + caller.id() + "|" + valid(key);
    String hash = hash(body);
    return switch (keys.claim(id, hash)) {
      case Claim.Ours(var claimed) -> act(id, claimed, act);
      case Claim.Answered(var answer) -> replay(answer);
      case Claim.OtherBody() -> throw otherBody();
      case Claim.UnderWay() -> throw underWay();
    };
  }

  private ResponseEntity<?> act(String id, long claimed, Supplier<ResponseEntity<?>> act) {
    ResponseEntity<?> answer;
    try {
      answer = act.get();
    } catch (RuntimeException nothingDone) {
      keys.giveBack(id, claimed);
      throw nothingDone;
    }
    keys.answered(
        id,
        claimed,
        new Answer(answer.getStatusCode().value(), json.writeValueAsString(answer.getBody())));
    return answer;
  }

  private static ResponseEntity<String> replay(Answer answer) {
    return ResponseEntity.status(answer.status())
        .header(REPLAYED, "true")
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.body());
  }

  /**
   * A key as it was received.
   *
   * @throws org.cailanzi.platform.problem.ProblemException 400 where it is missing or malformed
   */
  public static String valid(@Nullable String key) {
    if (key == null || !FORM.matcher(key).matches()) {
      throw Problem.invalid(
              HEADER,
              new Bilingual("请求缺少有效的 Idempotency-Key", "The request has no valid Idempotency-Key"),
              new Bilingual(
                  "请加上 Idempotency-Key 头：1–128 个可见 ASCII 字符，每次操作一个",
                  "Send the header with 1 to 128 visible ASCII characters, one per act"))
          .asException();
    }
    return key;
  }

  private String hash(@Nullable Object body) {
    return DigestUtils.sha256Hex(json.writeValueAsBytes(body));
  }

  /** 422: the key was used with another body. */
  public static RuntimeException otherBody() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("幂等键已用于其他请求", "Key used for another request"),
            new Bilingual(
                "同一 Idempotency-Key 已用于内容不同的请求", "This Idempotency-Key was used with another body"))
        .at(HEADER)
        .fixedBy(new Bilingual("新的操作请换一个新键", "Use a new key for a new act"))
        .asException();
  }

  private static RuntimeException underWay() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "request-under-way",
            new Bilingual("同一请求正在处理", "Request under way"),
            new Bilingual("同一 Idempotency-Key 的请求正在处理", "A request with this key is being done"))
        .with("retryAfterSeconds", Keys.LEASE.toSeconds())
        .fixedBy(new Bilingual("稍后用同一键重试", "Retry with the same key in a few seconds"))
        .asException();
  }

  /** What was answered first. */
  record Answer(int status, String body) {}

  /** What became of asking for a key. */
  sealed interface Claim {
    /** The key is ours to act under; {@code claimed} marks this claim among later ones. */
    record Ours(long claimed) implements Claim {}

    record Answered(Answer answer) implements Claim {}

    record OtherBody() implements Claim {}

    record UnderWay() implements Claim {}
  }
}
