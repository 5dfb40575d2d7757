package org.cailanzi.inventory.transfer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.inventory.stock.StockRefusals;
import org.cailanzi.inventory.transfer.Transfer.Shortage;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The refusals of a transfer, in words. */
@Component
class TransferRefusals {
  private final StockRefusals stock;
  private final SiteNames sites;
  private final Goods goods;

  TransferRefusals(StockRefusals stock, SiteNames sites, Goods goods) {
    this.stock = stock;
    this.sites = sites;
    this.goods = goods;
  }

  Problem tooShort(Transfer transfer) {
    return stock
        .notEnough(transfer.order().from(), lines(transfer.shortages()))
        .with("transfer", transfer.id().value());
  }

  private static List<StockRefusals.ShortLine> lines(List<Shortage> shortages) {
    return shortages.stream()
        .map(it -> new StockRefusals.ShortLine(it.commodity(), it.wanted(), it.available()))
        .toList();
  }

  Problem moreThanSent(Transfer transfer, List<Shortage> shortages) {
    Bilingual title = new Bilingual("实收多于在途数量", "More than is on its way");
    Bilingual way = said(transfer);
    return conflict(
            transfer,
            "more-than-sent",
            title,
            new Bilingual(
                way.zh() + "：" + each(shortages, this::zh, "；"),
                way.en() + ": " + each(shortages, this::en, "; ")),
            new Bilingual("多收的部分请按收货另行登记", "Register the surplus as a receipt of its own"))
        .at("lines")
        .with("lines", lines(shortages).stream().map(StockRefusals.ShortLine::body).toList());
  }

  Problem received(Transfer transfer) {
    return conflict(
        transfer,
        "transfer-received",
        new Bilingual("调拨已收货或已结束，不能取消", "Received or over, so it cannot be cancelled"),
        new Bilingual(
            "请收完其余货物，或关闭并说明差额；退回请另建调拨",
            "Receive the rest, or close it with its difference; send goods back by a new transfer"));
  }

  Problem over(Transfer transfer) {
    return conflict(
        transfer,
        "transfer-over",
        new Bilingual("调拨不在途", "The transfer is not on its way"),
        new Bilingual("迟到的货物请按收货登记", "Goods that come late are a receipt"));
  }

  Problem noReason(Transfer transfer) {
    Bilingual way = said(transfer);
    return Problem.invalid(
            "reason",
            new Bilingual(
                way.zh() + "尚有货物未收到，关闭需要原因",
                way.en() + ": goods of it did not arrive; to close it needs a reason"),
            new Bilingual("填写 shortage 短少 或 loss 损耗", "Give shortage 短少 or loss 损耗"))
        .with("transfer", transfer.id().value());
  }

  private String zh(Shortage surplus) {
    return "%s实收 %s，在途 %s"
        .formatted(
            goods.nameOf(surplus.commodity()).zh(),
            Amounts.said(surplus.wanted()).zh(),
            Amounts.said(surplus.available()).zh());
  }

  private String en(Shortage surplus) {
    return "%s: %s came, %s on its way"
        .formatted(
            goods.nameOf(surplus.commodity()).en(),
            Amounts.said(surplus.wanted()).en(),
            Amounts.said(surplus.available()).en());
  }

  private static String each(
      List<Shortage> lines, Function<Shortage, String> said, String between) {
    return lines.stream().map(said).collect(Collectors.joining(between));
  }

  /** A transfer with where it comes from and goes to. */
  private Bilingual said(Transfer transfer) {
    Bilingual from = sites.said(transfer.order().from());
    Bilingual to = sites.said(transfer.order().to());
    return new Bilingual(
        "调拨 %s（%s → %s）".formatted(transfer.id(), from.zh(), to.zh()),
        "Transfer %s (%s → %s)".formatted(transfer.id(), from.en(), to.en()));
  }

  private Problem conflict(Transfer transfer, String type, Bilingual title, Bilingual fix) {
    Bilingual way = said(transfer);
    return conflict(
        transfer,
        type,
        title,
        new Bilingual(way.zh() + "：" + title.zh(), way.en() + ": " + title.en()),
        fix);
  }

  private static Problem conflict(
      Transfer transfer, String type, Bilingual title, Bilingual detail, Bilingual fix) {
    return Problem.of(HttpStatus.CONFLICT, type, title, detail)
        .fixedBy(fix)
        .with("transfer", transfer.id().value())
        .with("state", transfer.wireState());
  }

  Problem otherRequest(TransferId id, String field) {
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
