package org.cailanzi.inventory.reserve;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The refusals of a release, in words. */
final class ReleaseRefusals {
  private ReleaseRefusals() {}

  static Problem noDepot(Site site) {
    Bilingual name = site.said();
    return Problem.invalid(
        "site",
        new Bilingual(name.zh() + "不是储备库", name.en() + " is no reserve depot"),
        new Bilingual(
            "只有储备库的货需要动用审批；其他网点直接出库", "Only a depot's goods are released; others are issued"));
  }

  static Problem priceOfOtherKind(String field, UnitPrice price) {
    return Problem.invalid(
        field,
        new Bilingual(
            "价格单位 " + price.unit() + " 与该商品的计量方式不符",
            "A price in " + price.unit() + " does not fit how the goods are counted"),
        new Bilingual("按商品的计量单位填写价格", "State the price in the commodity's own unit"));
  }

  /** 409 with every rule it would break. */
  static Problem notAllowed(Bilingual stock, List<Breach> broken) {
    String zh = broken.stream().map(it -> it.text().zh()).collect(Collectors.joining("；"));
    String en = broken.stream().map(it -> it.text().en()).collect(Collectors.joining("; "));
    return Problem.of(
            HttpStatus.CONFLICT,
            "release-not-allowed",
            new Bilingual("不符合储备动用规则", "The reserve may not be opened like this"),
            new Bilingual(stock.zh() + "：" + zh, stock.en() + ": " + en))
        .fixedBy(
            new Bilingual("按 broken 中各项的 limit 调整后再提交", "Keep to the limit of each rule in broken"))
        .with(
            "broken",
            broken.stream()
                .map(
                    it ->
                        Map.of(
                            "rule",
                            it.rule(),
                            "value",
                            it.value(),
                            "limit",
                            it.limit(),
                            "zh",
                            it.text().zh(),
                            "en",
                            it.text().en()))
                .toList());
  }
}
