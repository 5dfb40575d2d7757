package org.cailanzi.inventory.transfer;

import java.util.List;
import org.cailanzi.inventory.stock.StockRefusals;
import org.cailanzi.inventory.transfer.Transfer.Shortage;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The refusals of a transfer, in words. */
final class TransferRefusals {
  private TransferRefusals() {}

  static Problem tooShort(Transfer transfer) {
    return StockRefusals.notEnough(transfer.order().from(), lines(transfer.shortages()))
        .with("transfer", transfer.id().value());
  }

  private static List<StockRefusals.ShortLine> lines(List<Shortage> shortages) {
    return shortages.stream()
        .map(it -> new StockRefusals.ShortLine(it.commodity(), it.wanted(), it.available()))
        .toList();
  }

  static Problem moreThanSent(Transfer transfer, List<Shortage> shortages) {
    return conflict(
            transfer,
            "more-than-sent",
            new Bilingual("实收多于在途数量", "More than is on its way"),
            new Bilingual("多收的部分请按收货另行登记", "Register the surplus as a receipt of its own"))
        .at("lines")
        .with("lines", lines(shortages).stream().map(StockRefusals.ShortLine::body).toList());
  }

  static Problem received(Transfer transfer) {
    return conflict(
        transfer,
        "transfer-received",
        new Bilingual("调拨已收货或已结束，不能取消", "Received or over, so it cannot be cancelled"),
        new Bilingual(
            "请收完其余货物，或关闭并说明差额；退回请另建调拨",
            "Receive the rest, or close it with its difference; send goods back by a new transfer"));
  }

  static Problem over(Transfer transfer) {
    return conflict(
        transfer,
        "transfer-over",
        new Bilingual("调拨不在途", "The transfer is not on its way"),
        new Bilingual("迟到的货物请按收货登记", "Goods that come late are a receipt"));
  }

  static Problem noReason(Transfer transfer) {
    return Problem.invalid(
            "reason",
            new Bilingual(
                "调拨 " + transfer.id() + " 尚有货物未收到，关闭需要原因",
                "Goods of transfer "
                    + transfer.id()
                    + " did not arrive; to close it needs a reason"),
            new Bilingual("填写 shortage 短少 或 loss 损耗", "Give shortage 短少 or loss 损耗"))
        .with("transfer", transfer.id().value());
  }

  private static Problem conflict(Transfer transfer, String type, Bilingual title, Bilingual fix) {
    return Problem.of(
            HttpStatus.CONFLICT,
            type,
            title,
            new Bilingual(title.zh() + "：" + transfer.id(), title.en() + ": " + transfer.id()))
        .fixedBy(fix)
        .with("transfer", transfer.id().value())
        .with("state", transfer.wireState());
  }

  static Problem otherRequest(TransferId id, String field) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("编号或幂等键已用于其他请求", "The id or key stands for another request"),
            new Bilingual(
                "调拨 " + id + " 已有内容不同的请求", "Transfer " + id + " was asked for with another body"))
        .at(field)
        .fixedBy(new Bilingual("新的请求请换一个新编号或新键", "Use a new id or key for a new request"));
  }
}
