package org.cailanzi.delivery.request;

import java.time.LocalDate;
import org.cailanzi.delivery.request.PlaceRequest.Placement.SlotClosed;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a request is not taken, or not called off, as problems. */
final class Refusals {
  private Refusals() {}

  static Problem slotClosed(SlotClosed closed) {
    DeliverySlot next = closed.next();
    return Problem.of(
            HttpStatus.CONFLICT,
            "slot-closed",
            new Bilingual("该时段已截单", "Orders for this slot are closed"),
            new Bilingual(
                "该时段已于 " + closed.closed() + " 截单", "Orders closed at " + closed.closed()))
        .at("slot")
        .with("closedAt", closed.closed().toString())
        .with("nextDay", next.day().toString())
        .with("nextSlot", next.code())
        .fixedBy(
            new Bilingual(
                "可改订 " + next.day() + " " + next.code() + " 时段",
                "Ask for " + next.day() + " " + next.code() + " instead"));
  }

  static Problem tooFarAhead(LocalDate last) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "too-far-ahead",
            new Bilingual("预订日期太远", "Too far ahead"),
            new Bilingual("最远可订到 " + last, "Orders are taken up to " + last))
        .at("day")
        .with("lastDay", last.toString())
        .fixedBy(new Bilingual("请选 " + last + " 或更早", "Choose " + last + " or earlier"));
  }

  static Problem notServed(String dwelling) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "dwelling-not-in-quarantine",
            new Bilingual("本户不在居家隔离中", "Not in home quarantine"),
            new Bilingual(
                "户 " + dwelling + " 没有未解除的隔离个案",
                "The dwelling " + dwelling + " has no open quarantine case"))
        .at("dwelling")
        .fixedBy(
            new Bilingual("如有误请联系网格员登记个案", "If that is wrong, a grid worker registers the case"));
  }

  static Problem otherBody(String request) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("编号已用于其他需求", "Id used for another request"),
            new Bilingual(
                "编号 " + request + " 已用于内容不同的需求",
                "The id " + request + " was used with another body"))
        .at("request")
        .fixedBy(new Bilingual("新的需求请换一个新编号", "Use a new id for a new request"));
  }

  static Problem tooLate(SupplyRequest late) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "too-late-to-cancel",
            new Bilingual("已不能取消", "Too late to cancel"),
            new Bilingual(
                "需求现为 " + late.state().wireName() + "，不能取消",
                "The request is " + late.state().wireName() + " and cannot be called off"))
        .with("state", late.state().wireName());
  }

  static Problem nothingToCorrect(SupplyRequest request) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "nothing-to-correct",
            new Bilingual("无需更正", "Nothing to correct"),
            new Bilingual(
                "需求现为 " + request.state().wireName() + "，其货物去向没有疑问",
                "The request is " + request.state().wireName() + ", and its goods are in no doubt"))
        .with("state", request.state().wireName());
  }
}
