package org.cailanzi.inventory.stock;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.inventory.stock.StockOutcome.KeyUsed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.springframework.http.HttpStatus;

/** The refusals of a stock, in words. */
public final class StockRefusals {
  private StockRefusals() {}

  /** 409 with every short line. */
  public static Problem notEnough(String site, List<ShortLine> lines) {
    String zh =
        lines.stream()
            .map(
                it ->
                    "%s 需要 %s，可用 %s"
                        .formatted(
                            it.commodity(),
                            Amounts.said(it.wanted()).zh(),
                            Amounts.said(it.available()).zh()))
            .collect(Collectors.joining("；"));
    String en =
        lines.stream()
            .map(
                it ->
                    "%s: wanted %s, available %s"
                        .formatted(
                            it.commodity(),
                            Amounts.said(it.wanted()).en(),
                            Amounts.said(it.available()).en()))
            .collect(Collectors.joining("; "));
    return Problem.of(
            HttpStatus.CONFLICT,
            "not-enough-stock",
            new Bilingual("库存不足", "Not enough stock"),
            new Bilingual(site + " 库存不足：" + zh, "Not enough at " + site + ": " + en))
        .fixedBy(
            new Bilingual("减少数量、换货或换一个供应点", "Ask for less, for other goods, or at another site"))
        .with("site", site)
        .with("lines", lines.stream().map(ShortLine::body).toList());
  }

  /** One line that is short. */
  public record ShortLine(String commodity, Quantity wanted, Quantity available) {
    public Map<String, Object> body() {
      return Map.of(
          "commodity",
          commodity,
          "wanted",
          QuantityBody.of(wanted),
          "available",
          QuantityBody.of(available));
    }
  }

  static Problem lotDiffers(LotDiffers refusal) {
    Lot there = refusal.there();
    return Problem.of(
            HttpStatus.CONFLICT,
            "lot-differs",
            new Bilingual("批次信息不一致", "The lot is another"),
            new Bilingual(
                "批次 " + there.code() + " 已在库，但产地、供应商或到期时间不同（到期 " + there.expires() + "）",
                "Lot "
                    + there.code()
                    + " is in stock with another origin, supplier or expiry ("
                    + there.expires()
                    + ")"))
        .at("lot")
        .fixedBy(new Bilingual("核对批次，或换一个批号", "Check the lot, or give it another code"))
        .with("site", refusal.stock().site())
        .with("commodity", refusal.stock().commodity());
  }

  static Problem keyUsed(KeyUsed refusal) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("幂等键已用于其他请求", "Key used for another request"),
            new Bilingual(
                "该键已用于 " + refusal.stock() + " 的另一笔业务",
                "This key was used for something else on " + refusal.stock()))
        .at("key")
        .fixedBy(new Bilingual("新的操作请换一个新键", "Use a new key for a new act"));
  }
}
