package org.cailanzi.inventory.hold;

import org.cailanzi.inventory.stock.StockRefusals;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The refusals of a hold, in words. */
final class HoldRefusals {
  private HoldRefusals() {}

  static Problem tooShort(Hold hold) {
    String site = hold.promise() == null ? "" : hold.promise().site();
    return StockRefusals.notEnough(
            site,
            hold.shortages().stream()
                .map(it -> new StockRefusals.ShortLine(it.commodity(), it.wanted(), it.available()))
                .toList())
        .with("hold", hold.id().value());
  }

  /** {@code hold-released} or {@code hold-expired}. */
  static Problem over(Hold hold) {
    boolean released = hold.state() == HoldState.RELEASED;
    return conflict(
        hold,
        released ? "hold-released" : "hold-expired",
        released
            ? new Bilingual("预留已释放", "The hold was released")
            : new Bilingual("预留已过期", "The hold has expired"),
        new Bilingual("需要的话，请用新编号重新预留", "Take a new hold under a new id if it is still needed"));
  }

  static Problem gone(Hold hold) {
    return conflict(
        hold,
        "hold-issued",
        new Bilingual("货物已交付，不能释放", "The goods were handed over"),
        new Bilingual("退回的货物请按收货登记", "Goods that come back are a receipt"));
  }

  private static Problem conflict(Hold hold, String type, Bilingual title, Bilingual fix) {
    return Problem.of(
            HttpStatus.CONFLICT,
            type,
            title,
            new Bilingual(title.zh() + "：" + hold.id(), title.en() + ": " + hold.id()))
        .fixedBy(fix)
        .with("hold", hold.id().value())
        .with("state", hold.state().wireName());
  }

  static Problem otherRequest(HoldId id) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("编号已用于其他预留", "The id stands for another hold"),
            new Bilingual(
                "预留 " + id + " 已用于内容不同的请求", "Hold " + id + " was asked for with another body"))
        .at("hold")
        .fixedBy(new Bilingual("新的预留请换一个新编号", "Use a new id for a new hold"));
  }
}
