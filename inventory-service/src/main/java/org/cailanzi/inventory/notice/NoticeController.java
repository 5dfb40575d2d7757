package org.cailanzi.inventory.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Places;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices and the targets they are judged by, over HTTP. */
@RestController
class NoticeController {
  private static final int SITES_A_PAGE = 100;
  private static final int LONGEST_VIEW = 365;

  private final Notices notices;
  private final Targets targets;
  private final Sites sites;
  private final Places places;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;
  private final NoticeSettings settings;

  NoticeController(
      Notices notices,
      Targets targets,
      Sites sites,
      Places places,
      Goods goods,
      CityProfile city,
      CityClock clock,
      NoticeSettings settings) {
    this.notices = notices;
    this.targets = targets;
    this.sites = sites;
    this.places = places;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
    this.settings = settings;
  }

  @PutMapping("/targets/{site}")
  TargetBody put(Caller caller, @PathVariable String site, @RequestBody TargetForm form) {
    caller.require(Role.BUREAU, Role.MARKET);
    places.require(caller, site);
    Target target = form.read(site, goods);
    targets.put(target);
    return TargetBody.of(target);
  }

  @GetMapping("/targets/{site}")
  TargetBody get(Caller caller, @PathVariable String site) {
    caller.require(Role.BUREAU, Role.MARKET, Role.DISPATCHER);
    places.require(caller, site);
    return TargetBody.of(targets.of(List.of(site)).getOrDefault(site, new Target(site, List.of())));
  }

  @GetMapping("/notices")
  NoticeList notices(
      Caller caller,
      @RequestParam String region,
      @RequestParam(required = false) @Nullable Integer days,
      @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU, Role.MARKET, Role.DISPATCHER);
    RegionCode place = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(place);
    int window = days == null ? settings.expiringDays() : Field.read("days", () -> within(days));
    List<Site> page =
        sites.within(place).stream()
            .filter(it -> it.code().compareTo(after) > 0)
            .limit(SITES_A_PAGE)
            .toList();
    Map<String, Site> byCode =
        page.stream().collect(Collectors.toMap(Site::code, Function.identity()));
    List<Notice> told = notices.of(page.stream().map(Site::code).toList(), window);
    Map<String, Integer> counts = new TreeMap<>();
    told.forEach(it -> counts.merge(word(it.kind()), 1, Integer::sum));
    return new NoticeList(
        counts,
        told.stream().map(it -> body(it, Objects.requireNonNull(byCode.get(it.site())))).toList(),
        page.size() < SITES_A_PAGE ? null : page.getLast().code());
  }

  private NoticeBody body(Notice notice, Site site) {
    Bilingual name = new Bilingual(site.zh(), site.en());
    Bilingual region = city.nameAround(site.region(), clock.today());
    Bilingual where =
        new Bilingual(
            name.zh() + "（" + site.code() + "，" + region.zh() + "）",
            name.en() + " (" + site.code() + ", " + region.en() + ")");
    Bilingual commodity = goods.nameOf(notice.commodity());
    return NoticeBody.of(
        notice,
        new Named(name, commodity, site.region().code(), region),
        new Sentence(where, commodity, city.zone()).of(notice));
  }

  private static int within(int days) {
    if (days < 0 || days > LONGEST_VIEW) {
      throw new Unusable("应为 0 至 " + LONGEST_VIEW, "it is from 0 to " + LONGEST_VIEW);
    }
    return days;
  }

  private static String word(Notice.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @param counts how many of each kind are on this page
   */
  record NoticeList(Map<String, Integer> counts, List<NoticeBody> items, @Nullable String next) {}

  /** What people call the place and the goods. */
  record Named(Bilingual site, Bilingual commodity, String region, Bilingual regionName) {}

  /**
   * @param region where the site lies
   * @param text what is the matter, in a sentence
   */
  record NoticeBody(
      String kind,
      Bilingual text,
      String site,
      Bilingual siteName,
      String region,
      Bilingual regionName,
      String commodity,
      Bilingual commodityName,
      @Nullable String lot,
      @Nullable Instant expires,
      List<String> recalls,
      QuantityBody quantity,
      @Nullable QuantityBody target) {
    static NoticeBody of(Notice notice, Named named, Bilingual text) {
      @Nullable Lot lot = notice.lot();
      return new NoticeBody(
          word(notice.kind()),
          text,
          notice.site(),
          named.site(),
          named.region(),
          named.regionName(),
          notice.commodity(),
          named.commodity(),
          lot == null ? null : lot.code(),
          lot == null ? null : lot.expires(),
          lot == null ? List.of() : lot.blockedBy().stream().sorted().toList(),
          QuantityBody.of(notice.quantity()),
          notice.least() == null ? null : QuantityBody.of(notice.least()));
    }
  }

  /** Targets as they are asked for: they replace those that were. */
  record TargetForm(@Nullable List<@Nullable LineForm> lines) {
    Target read(String site, Goods goods) {
      List<Target.Line> read =
          Field.each(
              "lines",
              lines,
              (at, form) -> {
                Goods.Some some = goods.read(at + ".", form.commodity(), form.quantity());
                return new Target.Line(some.commodity().code(), some.quantity());
              });
      return Field.read("lines", () -> new Target(site, read));
    }
  }

  record LineForm(@Nullable String commodity, @Nullable QuantityBody quantity) {}

  record TargetBody(String site, List<TargetLine> lines) {
    static TargetBody of(Target target) {
      return new TargetBody(
          target.site(),
          target.lines().stream()
              .map(it -> new TargetLine(it.commodity(), QuantityBody.of(it.least())))
              .toList());
    }
  }

  record TargetLine(String commodity, QuantityBody quantity) {}
}
