package org.cailanzi.inventory.stock;

import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.platform.problem.Bilingual;
import org.springframework.stereotype.Component;

/** What people call a stock: its goods and the site where they lie. */
@Component
public class StockNames {
  private final SiteNames sites;
  private final Goods goods;

  StockNames(SiteNames sites, Goods goods) {
    this.sites = sites;
    this.goods = goods;
  }

  public Bilingual said(StockKey stock) {
    Bilingual site = sites.said(stock.site());
    Bilingual commodity = goods.nameOf(stock.commodity());
    return new Bilingual(site.zh() + "的" + commodity.zh(), commodity.en() + " at " + site.en());
  }
}
