package org.cailanzi.inventory.stock;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.inventory.stock.StockOutcome.KeyUsed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The refusals of a stock, in words that name places and goods. */
@Component
public class StockRefusals {
  private final SiteNames sites;
  private final Goods goods;
  private final StockNames stocks;

  StockRefusals(SiteNames sites, Goods goods, StockNames stocks) {
    this.sites = sites;
    this.goods = goods;
    this.stocks = stocks;
  }

  /** 409 with every short line. */
  public Problem notEnough(String site, List<ShortLine> lines) {
    Bilingual place = sites.said(site);
    String zh =
        lines.stream()
            .map(
                it ->
                    "%s 需要 %s，可用 %s"
                        .formatted(
                            goods.nameOf(it.commodity()).zh(),
                            Amounts.said(it.wanted()).zh(),
                            Amounts.said(it.available()).zh()))
            .collect(Collectors.joining("；"));
    String en =
        lines.stream()
            .map(
                it ->
                    "%s: wanted %s, available %s"
                        .formatted(
                            goods.nameOf(it.commodity()).en(),
                            Amounts.said(it.wanted()).en(),
                            Amounts.said(it.available()).en()))
            .collect(Collectors.joining("; "));
    return Problem.of(
            HttpStatus.CONFLICT,
            "not-enough-stock",
            new Bilingual("库存不足", "Not enough stock"),
            new Bilingual(place.zh() + " 库存不足：" + zh, "Not enough at " + place.en() + ": " + en))
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

  Problem lotDiffers(LotDiffers refusal) {
    Bilingual stock = stocks.said(refusal.stock());
    Lot there = refusal.there();
    return Problem.of(
            HttpStatus.CONFLICT,
            "lot-differs",
            new Bilingual("批次信息不一致", "The lot is another"),
            new Bilingual(
                stock.zh()
                    + "批次 "
                    + there.code()
                    + " 已在库，但产地、供应商或到期时间不同（到期 "
                    + there.expires()
                    + "）",
                "Lot "
                    + there.code()
                    + " of "
                    + stock.en()
                    + " is in stock with another origin, supplier or expiry ("
                    + there.expires()
                    + ")"))
        .at("lot")
        .fixedBy(new Bilingual("核对批次，或换一个批号", "Check the lot, or give it another code"))
        .with("site", refusal.stock().site())
        .with("commodity", refusal.stock().commodity());
  }

  Problem keyUsed(KeyUsed refusal) {
    Bilingual stock = stocks.said(refusal.stock());
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-used-for-another-request",
            new Bilingual("幂等键已用于其他请求", "Key used for another request"),
            new Bilingual(
                "该键已用于" + stock.zh() + "的另一笔业务",
                "This key was used for something else on " + stock.en()))
        .at("key")
        .fixedBy(new Bilingual("新的操作请换一个新键", "Use a new key for a new act"));
  }
}
