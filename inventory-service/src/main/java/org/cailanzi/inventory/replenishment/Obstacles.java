package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.matching.GroupTree;
import org.cailanzi.inventory.matching.Match;
import org.cailanzi.inventory.matching.Need;
import org.cailanzi.inventory.replenishment.Unmet.Kind;
import org.cailanzi.inventory.replenishment.Unmet.Obstacle;
import org.cailanzi.inventory.supply.Offer;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;

/** Says why something stays short, and what would help. */
record Obstacles(
    Screening screening,
    Match match,
    Map<String, Origin> origins,
    GroupTree groups,
    Ask ask,
    CityProfile city,
    Names names) {

  Unmet noReceiver(Need need) {
    return new Unmet(
        need.area(),
        need.group(),
        need.grams(),
        List.of(
            new Obstacle(
                Kind.NO_RECEIVING_SITE,
                0,
                new Bilingual(
                    "该地区没有可收货的网点；请先登记网点",
                    "No site of the area can receive goods; register one first"))));
  }

  Unmet of(Need need, long grams) {
    List<Obstacle> found = new ArrayList<>();
    aboveCeiling(need, found);
    tooLate(need, found);
    spoils(need, found);
    usedUp(need, found);
    if (found.isEmpty()) {
      found.add(
          new Obstacle(
              Kind.NO_OFFERS,
              0,
              new Bilingual(
                  "没有该类商品的有效报盘；请联系供应商报盘或动用储备",
                  "Nobody offers such goods; ask suppliers, or release from the reserve")));
    }
    return new Unmet(need.area(), need.group(), grams, found);
  }

  private void aboveCeiling(Need need, List<Obstacle> found) {
    List<Offer> dear = refused(need, Kind.ABOVE_CEILING);
    if (dear.isEmpty()) {
      return;
    }
    // Prices for a kilogram and for a bottle do not compare, so one of them is shown as it is.
    Offer shown = dear.getFirst();
    UnitPrice ceiling = ask.ceilings().getOrDefault(shown.commodity(), shown.price());
    Bilingual supplier = names.supplier(shown.supplier()).withCode(shown.supplier());
    found.add(
        new Obstacle(
            Kind.ABOVE_CEILING,
            grams(dear),
            new Bilingual(
                "%d 个报盘超过限价，共 %s；如%s报 %s（%s），限价 %s；议价到限价即可采购"
                    .formatted(
                        dear.size(),
                        Words.tonnes(grams(dear)),
                        supplier.zh(),
                        shown.price(),
                        shown.id(),
                        ceiling),
                "%d offers of %s are above their ceiling, as %s of %s at %s where %s is allowed: bargain"
                    .formatted(
                        dear.size(),
                        Words.tonnes(grams(dear)),
                        shown.id(),
                        supplier.en(),
                        shown.price(),
                        ceiling))));
  }

  private void tooLate(Need need, List<Obstacle> found) {
    List<Offer> late = refused(need, Kind.READY_TOO_LATE);
    if (late.isEmpty()) {
      return;
    }
    LocalDate first = late.stream().map(Offer::ready).min(LocalDate::compareTo).orElseThrow();
    long days = first.toEpochDay() - ask.day().toEpochDay();
    found.add(
        new Obstacle(
            Kind.READY_TOO_LATE,
            grams(late),
            new Bilingual(
                "%d 个报盘共 %s 到货太晚，最早 %s；把 horizonDays 放宽到 %d 即可采用"
                    .formatted(late.size(), Words.tonnes(grams(late)), first, days),
                "%d offers of %s come too late, the first on %s; horizonDays %d would admit it"
                    .formatted(late.size(), Words.tonnes(grams(late)), first, days))));
  }

  private void spoils(Need need, List<Obstacle> found) {
    long left = 0;
    long longest = 0;
    for (Origin origin : origins.values()) {
      if (fits(origin.commodity().group(), need) && origin instanceof Origin.Offered) {
        long over = origin.source().grams() - used(origin);
        left += over;
        longest = over > 0 ? Math.max(longest, origin.source().goodDays()) : longest;
      }
    }
    left += grams(refused(need, Kind.SPOILS_FIRST));
    if (left > 0) {
      found.add(
          new Obstacle(
              Kind.SPOILS_FIRST,
              left,
              new Bilingual(
                  "还有 %s 报盘最多可存 %d 天，等不到吃完就会变质（目标 %d 天）；需要更耐存的货或晚些再订"
                      .formatted(Words.tonnes(left), longest, need.days()),
                  "%s more are offered, but good for at most %d days, and would spoil before day %d:"
                          .formatted(Words.tonnes(left), longest, need.days())
                      + " order goods that keep longer, or these again later")));
    }
  }

  private void usedUp(Need need, List<Obstacle> found) {
    long used =
        origins.values().stream()
            .filter(it -> fits(it.commodity().group(), need))
            .mapToLong(this::used)
            .sum();
    if (used > 0) {
      found.add(
          new Obstacle(
              Kind.USED_UP,
              used,
              new Bilingual(
                  "能用的货源 %s 已全部安排给更急的天数和地区；请征集更多报盘".formatted(Words.tonnes(used)),
                  "All %s that can be had go to days and areas that are shorter still: ask for more"
                      .formatted(Words.tonnes(used)))));
    }
  }

  private long used(Origin origin) {
    return match.fills().stream()
        .filter(it -> it.source().name().equals(origin.source().name()))
        .mapToLong(Match.Fill::grams)
        .sum();
  }

  private List<Offer> refused(Need need, Kind why) {
    return screening.refused().entrySet().stream()
        .filter(it -> it.getValue() == why)
        .map(Map.Entry::getKey)
        .filter(it -> fits(group(it), need))
        .toList();
  }

  private boolean fits(String group, Need need) {
    return groups.countsTowards(group, need.group());
  }

  private String group(Offer offer) {
    return city.commodities().byCode(offer.commodity()).orElseThrow().group();
  }

  private long grams(List<Offer> offers) {
    return offers.stream()
        .mapToLong(
            it ->
                city.commodities()
                    .byCode(it.commodity())
                    .orElseThrow()
                    .gramsOf(it.left())
                    .orElse(0))
        .sum();
  }
}
