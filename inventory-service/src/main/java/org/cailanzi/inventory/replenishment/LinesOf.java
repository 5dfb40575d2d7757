package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.inventory.cover.Standing;
import org.cailanzi.inventory.matching.Match;
import org.cailanzi.inventory.matching.Need;
import org.cailanzi.inventory.replenishment.Origin.Offered;
import org.cailanzi.inventory.replenishment.Origin.Stocked;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.SupplyRules.Way;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes a match down as lines: one for each source and the site that it goes to, and why. */
final class LinesOf {
  private static final long GRAMS_A_TONNE = 1_000_000;
  private static final long FEN_A_YUAN = 100;

  private final List<Area> areas;
  private final Map<String, Origin> origins;
  private final CityProfile city;
  private final Ask ask;
  private final Names names;

  LinesOf(List<Area> areas, Map<String, Origin> origins, CityProfile city, Ask ask, Names names) {
    this.areas = areas;
    this.origins = origins;
    this.city = city;
    this.ask = ask;
    this.names = names;
  }

  List<Line> of(Match match) {
    Map<String, List<Match.Fill>> byWay = new LinkedHashMap<>();
    for (Match.Fill fill : match.fills()) {
      String way = fill.source().name() + "|" + fill.need().area();
      byWay.computeIfAbsent(way, _ -> new ArrayList<>()).add(fill);
    }
    List<Line> lines = new ArrayList<>();
    byWay.values().forEach(it -> lines.add(line(lines.size() + 1, it)));
    return lines;
  }

  private Line line(int number, List<Match.Fill> fills) {
    Match.Fill first = fills.getFirst();
    Area area =
        areas.stream()
            .filter(it -> it.code().equals(first.need().area()))
            .findFirst()
            .orElseThrow();
    Site to = area.receiver(first.need().group()).orElseThrow();
    Origin origin = Objects.requireNonNull(origins.get(first.source().name()));
    long grams = fills.stream().mapToLong(Match.Fill::grams).sum();
    Way taken = city.supply().haulage().way(first.source().from(), to.place());
    Quantity quantity = origin.quantity(grams);
    Bilingual need = need(area, fills);
    Bilingual way = way(origin, to, haulage(taken));
    return new Line(
        number,
        from(origin),
        to.code(),
        to.region(),
        origin.commodity().code(),
        quantity,
        origin instanceof Offered(var offer, _, _) ? offer.price().of(quantity) : Money.NONE,
        haulage(taken.yuanPerTonne(), grams),
        origin instanceof Offered(var offer, _, _) ? offer.arrival(ask.day()) : ask.day(),
        expires(origin),
        new Bilingual(need.zh() + "；" + way.zh(), need.en() + "; " + way.en()));
  }

  private static Line.From from(Origin origin) {
    return switch (origin) {
      case Offered(var offer, _, _) ->
          new Line.OfferOf(offer.id(), offer.supplier(), offer.price());
      case Stocked(var site, _, _, _) -> new Line.SurplusAt(site);
    };
  }

  private static @Nullable LocalDate expires(Origin origin) {
    return origin instanceof Offered(var offer, _, _) ? offer.expires() : null;
  }

  private static Money haulage(long yuanPerTonne, long grams) {
    long fenTimesTonne = Math.multiplyExact(yuanPerTonne * FEN_A_YUAN, grams);
    return new Money((fenTimesTonne + GRAMS_A_TONNE / 2) / GRAMS_A_TONNE);
  }

  private Bilingual need(Area area, List<Match.Fill> fills) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Match.Fill fill : fills) {
      Need need = fill.need();
      Standing standing = area.standingOf(need).orElseThrow();
      Bilingual name = names.region(need.area()).withCode(need.area().code());
      String there = Words.days(area.there(standing), standing.daily());
      Bilingual shared = shared(area.sharedOf(standing));
      zh.add(
          "%s %s现有和在途可供 %s 天%s，目标 %d 天，缺 %s，此处补 %s"
              .formatted(
                  name.zh(),
                  standing.group().zh(),
                  there,
                  shared.zh(),
                  standing.target(),
                  Words.tonnes(need.grams()),
                  Words.tonnes(fill.grams())));
      en.add(
          "%s has %s for %s days%s, on the way counted, of %d wanted: short of %s, this brings %s"
              .formatted(
                  name.en(),
                  standing.group().en(),
                  there,
                  shared.en(),
                  standing.target(),
                  Words.tonnes(need.grams()),
                  Words.tonnes(fill.grams())));
    }
    return new Bilingual(String.join("；", zh), String.join("; ", en));
  }

  private static Bilingual shared(long grams) {
    return grams == 0
        ? new Bilingual("", "")
        : new Bilingual(
            "（含未分到区县的 " + Words.tonnes(grams) + "）",
            " (with its share of " + Words.tonnes(grams) + " that are told of no district)");
  }

  /** What the way costs, and what that was reckoned from. */
  private static Bilingual haulage(Way way) {
    @Nullable Long metres = way.metres();
    String km = metres == null ? "" : Words.kilometres(metres);
    return new Bilingual(
        "运费 %d 元/吨（%s）"
            .formatted(way.yuanPerTonne(), metres == null ? "按区划远近" : "直线 " + km + " 公里"),
        "haulage %d yuan/t (%s)"
            .formatted(
                way.yuanPerTonne(),
                metres == null ? "by the regions" : km + " km in a straight line"));
  }

  private Bilingual way(Origin origin, Site receiver, Bilingual haulage) {
    long days = origin.source().goodDays();
    Bilingual to = names.site(receiver.code()).withCode(receiver.code());
    Bilingual goods = names.commodity(origin.commodity().code());
    return switch (origin) {
      case Offered(var offer, _, _) -> {
        Bilingual supplier = names.supplier(offer.supplier()).withCode(offer.supplier());
        yield new Bilingual(
            "%s报盘（%s）供%s，%s，送往%s，%s，到货后可存 %d 天；在能及时到货的货源中总费用最低"
                .formatted(
                    supplier.zh(),
                    offer.id(),
                    goods.zh(),
                    offer.price(),
                    to.zh(),
                    haulage.zh(),
                    days),
            "%s offers %s (%s) at %s, to go to %s, %s, good for %d days; part of the cheapest whole"
                .formatted(
                    supplier.en(),
                    goods.en(),
                    offer.id(),
                    offer.price(),
                    to.en(),
                    haulage.en(),
                    days));
      }
      case Stocked(var site, _, _, _) -> {
        Bilingual from = names.site(site).withCode(site);
        yield new Bilingual(
            "由%s调%s到%s：调出地所在区超出目标，调出不影响其保供，%s，还可存 %d 天"
                .formatted(from.zh(), goods.zh(), to.zh(), haulage.zh(), days),
            "%s sends %s to %s: it lies in a district above its target, %s, good for %d days more"
                .formatted(from.en(), goods.en(), to.en(), haulage.en(), days));
      }
    };
  }
}
