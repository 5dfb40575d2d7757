package org.cailanzi.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.cailanzi.gateway.refusal.Refusals;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** What someone hears who cannot be signed in, in words for whoever stands before the screen. */
final class SessionProblems {
  private SessionProblems() {}

  static Problem wrong() {
    return Problem.of(
            HttpStatus.UNAUTHORIZED,
            "wrong-credentials",
            new Bilingual("用户名或密码不正确", "Wrong username or password"),
            new Bilingual("没有这样的用户名和密码组合", "There is no such pair of username and password"))
        .fixedBy(
            new Bilingual(
                "请核对后重试；多次输错会暂时锁定",
                "Check both and try again; several wrong attempts lock the name for a while"));
  }

  static Problem lockedOut(Instant until, Instant now) {
    return Refusals.comeBack(
        Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "sign-in-locked",
                new Bilingual("登录已暂时锁定", "Sign-in is locked for a while"),
                new Bilingual(
                    "该用户名输错次数过多", "There were too many wrong attempts under this username"))
            .fixedBy(new Bilingual("请稍后再试，或联系管理员", "Wait, or ask an administrator"))
            .with("until", until.toString()),
        Duration.between(now, until));
  }

  static Problem busy() {
    return Refusals.comeBack(
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "sign-in-busy",
            new Bilingual("登录繁忙", "Sign-in is busy"),
            new Bilingual("登录的人太多，请稍候", "Too many people are signing in at this moment")),
        Duration.ofSeconds(3));
  }

  static Problem unknownCard() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "door-card-unknown",
            new Bilingual("这张门牌卡无法识别", "This door card is not known"),
            new Bilingual("卡号不对，或已换成新卡", "The code is wrong, or a newer card replaced it"))
        .fixedBy(
            new Bilingual(
                "请重新扫描门上的二维码，或联系网格员", "Scan the code on the door again, or call your grid worker"));
  }

  static Problem usedCard() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "door-card-used",
            new Bilingual("这张门牌卡已经用过", "This door card was used before"),
            new Bilingual("每张卡只能在一部手机上登录一次", "A card signs in one phone, once"))
        .fixedBy(
            new Bilingual(
                "请用上次登录的手机，或请网格员发一张新卡",
                "Use the phone you signed in with, or ask your grid worker for a new card"));
  }
}
