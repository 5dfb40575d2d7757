package org.cailanzi.delivery.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a round is not planned, not shown or not started, as problems. */
final class RoundRefusals {
  private RoundRefusals() {}

  static Problem noSlot(String code, List<String> codes) {
    String known = String.join(", ", codes);
    return Problem.invalid(
        "slot",
        new Bilingual("没有时段 " + code, "There is no slot " + code),
        new Bilingual("可选时段：" + known, "The slots are " + known));
  }

  static Problem slotOver(DeliverySlot slot) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "slot-over",
            new Bilingual("该时段已结束", "The slot is over"),
            new Bilingual(slot + " 时段已结束，不能再安排", "The slot " + slot + " is over"))
        .at("slot")
        .fixedBy(new Bilingual("请安排下一时段", "Plan the next slot; what was left over goes there"));
  }

  static Problem tooFarAhead(LocalDate last) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "too-far-ahead",
            new Bilingual("日期太远", "Too far ahead"),
            new Bilingual("最远可安排到 " + last, "Rounds are planned up to " + last))
        .at("day")
        .with("lastDay", last.toString())
        .fixedBy(new Bilingual("请选 " + last + " 或更早", "Choose " + last + " or earlier"));
  }

  static Problem tooEarly(Instant from) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "too-early",
            new Bilingual("未到出发时间", "Too early to start"),
            new Bilingual("该路线 " + from + " 起可以出发", "The round may start from " + from))
        .with("from", from.toString())
        .fixedBy(new Bilingual("请在 " + from + " 之后出发", "Start it from " + from + " on"));
  }

  static Problem anothers() {
    return Problem.forbidden(new Bilingual("这不是您的路线", "This round is another courier's"));
  }
}
