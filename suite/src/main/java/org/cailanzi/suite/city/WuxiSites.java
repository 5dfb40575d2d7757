package org.cailanzi.suite.city;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode.Level;

/** The sample's places. Their names say so, since what is told of them is invented. */
final class WuxiSites {
  static final String SUMMARY = "WX-SUM";
  static final String MARKET = "WX-CYM";

  private WuxiSites() {}

  static List<Site> of(CityProfile city) {
    List<Site> sites = new ArrayList<>();
    sites.add(
        new Site(
            SUMMARY,
            "重点保供企业汇总（样例）",
            "Key suppliers, summary (sample)",
            Site.SUMMARY,
            "",
            city.code().code(),
            "",
            ""));
    sites.add(
        new Site(
            MARKET,
            "朝阳批发市场（样例数据）",
            "Chaoyang wholesale market (invented data)",
            Site.MARKET,
            "wholesale",
            "320213",
            "",
            SUMMARY));
    sites.add(reserve("WX-RSV-VEG", "耐储蔬菜储备库（样例）", "Vegetable reserve (sample)", "320214"));
    sites.add(reserve("WX-RSV-GRAIN", "粮油储备库（样例）", "Grain and oil reserve (sample)", "320206"));
    sites.add(reserve("WX-RSV-MEAT", "冻肉储备库（样例）", "Meat reserve (sample)", "320205"));
    city.regions().stream().filter(it -> it.validOn(city.day())).forEach(it -> sell(it, sites));
    return sites;
  }

  private static void sell(Region region, List<Site> sites) {
    String place = region.code().code();
    if (region.code().level() == Level.DISTRICT) {
      String zh = "样例超市 " + region.zh();
      String en = "Sample supermarket " + region.en();
      sites.add(
          new Site("WX-SM-" + place, zh, en, Site.SUPERMARKET, "supermarket", place, place, ""));
    } else if (region.code().level() == Level.STREET) {
      String zh = "样例保供点 " + region.zh();
      String en = "Sample supply point " + region.en();
      sites.add(
          new Site("WX-CP-" + place, zh, en, Site.COMMUNITY_POINT, "market", place, place, ""));
    }
  }

  private static Site reserve(String code, String zh, String en, String region) {
    return new Site(code, zh, en, Site.RESERVE, "", region, "", SUMMARY);
  }
}
