package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The refusals of a proposal, in words. */
final class ProposalRefusals {
  private ProposalRefusals() {}

  static Problem dayOutOfReach(LocalDate day, LocalDate today) {
    return Problem.invalid(
        "day",
        day.isBefore(today)
            ? new Bilingual(day + " 已过去，不能为它补货", day + " is over; nothing can be brought in for it")
            : new Bilingual(
                day + " 太远，今天的库存说明不了那一天", day + " is too far off for what is known today"),
        new Bilingual(
            "填写今天（" + today + "）起 " + Ask.LONGEST + " 天内的日期",
            "Name today (" + today + ") or a day within " + Ask.LONGEST + " days"));
  }

  static Problem ceilingOfOtherKind(String field, UnitPrice price, Commodity commodity) {
    return Problem.invalid(
        field,
        new Bilingual(
            commodity.zh() + " 以 " + commodity.dimension().baseUnit() + " 计，限价却是 " + price.unit(),
            commodity.en()
                + " is counted in "
                + commodity.dimension().baseUnit()
                + ", but the ceiling is in "
                + price.unit()),
        new Bilingual("按商品的计量单位填写限价", "State the ceiling in the commodity's own unit"));
  }

  static Problem nothingToApprove(Proposal proposal) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "nothing-to-approve",
            new Bilingual("没有可批准的内容", "Nothing to approve"),
            new Bilingual(
                "方案 " + proposal.id() + " 没有选中任何行", "No line of " + proposal.id() + " is chosen"))
        .at("lines")
        .fixedBy(new Bilingual("选择至少一行，或重新生成方案", "Choose a line, or make another proposal"));
  }

  static Problem unknownLine(int line) {
    return Problem.invalid(
        "lines",
        new Bilingual("方案中没有第 " + line + " 行", "The proposal has no line " + line),
        new Bilingual("按方案中的行号选择", "Choose by the numbers of its lines"));
  }

  static Problem decided(Proposal proposal) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "proposal-decided",
            new Bilingual("方案已批准过", "The proposal was approved before"),
            new Bilingual(
                "方案 " + proposal.id() + " 已由他人或用另一个键批准",
                "Proposal " + proposal.id() + " was approved by another or under another key"))
        .fixedBy(
            new Bilingual("查看它的结果；还缺的重新生成方案", "See what became of it; propose anew what is short"))
        .with("proposal", proposal.id())
        .with("state", proposal.state().wireName());
  }
}
