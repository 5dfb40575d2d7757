package org.cailanzi.inventory.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.whatif.Outlook.GroupOutlook;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What closing regions would mean, over HTTP. It changes nothing, so it needs no key. */
@RestController
class WhatIfController {
  private final CloseRegions closeRegions;
  private final CityProfile city;
  private final CityClock clock;

  WhatIfController(CloseRegions closeRegions, CityProfile city, CityClock clock) {
    this.closeRegions = closeRegions;
    this.city = city;
    this.clock = clock;
  }

  @PostMapping("/what-ifs")
  OutlookBody reckon(Caller caller, @RequestBody ClosureForm form) {
    caller.require(Role.BUREAU, Role.DISPATCHER);
    List<RegionCode> regions = regions(form);
    regions.forEach(caller::requireScope);
    LocalDate from = form.from() == null ? clock.today() : form.from();
    if (from.isBefore(clock.today()) || from.isAfter(clock.today().plusDays(Closure.MOST_DAYS))) {
      throw Problem.invalid(
              "from",
              new Bilingual("封控不能从 " + from + " 开始", "A closure cannot begin on " + from),
              new Bilingual(
                  "请填今天（%s）起 %d 天内的日期".formatted(clock.today(), Closure.MOST_DAYS),
                  "Give a day from today (%s) on, within %d days"
                      .formatted(clock.today(), Closure.MOST_DAYS)))
          .asException();
    }
    int days = Field.required("days", form.days());
    Closure closure = Field.read("days", () -> new Closure(regions, from, days));
    return OutlookBody.of(closeRegions.reckon(closure), city.rules());
  }

  private List<RegionCode> regions(ClosureForm form) {
    List<@Nullable String> written = Field.required("regions", form.regions());
    if (written.isEmpty() || written.size() > Closure.MOST_REGIONS) {
      throw Problem.invalid(
              "regions",
              new Bilingual(
                  "填了 " + written.size() + " 个地区", written.size() + " regions were given"),
              new Bilingual(
                  "请填 1 至 " + Closure.MOST_REGIONS + " 个地区代码",
                  "Give 1 to " + Closure.MOST_REGIONS + " region codes"))
          .asException();
    }
    return Field.each("regions", written, this::region);
  }

  private RegionCode region(String field, String code) {
    RegionCode region = Field.read(field, () -> new RegionCode(code));
    if (!city.code().contains(region)) {
      throw Problem.invalid(
              field,
              new Bilingual(code + " 不在本市", code + " is not in this city"),
              new Bilingual(
                  "请填以 " + city.code() + " 开头的代码", "Give codes that begin with " + city.code()))
          .asException();
    }
    return region;
  }

  /**
   * @param regions codes of any level, those within others counted once
   * @param from today unless given
   * @param days 1 to 90
   */
  record ClosureForm(
      @Nullable List<@Nullable String> regions, @Nullable LocalDate from, @Nullable Integer days) {}

  /**
   * @param uncounted regions whose population nobody knows; they are not reckoned with
   * @param doorsADay how many homes are visited a day when each gets a pack of the city's days
   * @param couriers how many are needed for that, each in every slot of the day
   * @param firstOut the group that runs out first, or absent where all lasts
   */
  record OutlookBody(
      LocalDate from,
      LocalDate to,
      int regions,
      long people,
      @Nullable Long households,
      List<String> uncounted,
      @Nullable Long doorsADay,
      @Nullable Long couriers,
      @Nullable String firstOut,
      Bilingual summary,
      List<GroupBody> groups) {
    static OutlookBody of(Outlook outlook, CityRules rules) {
      @Nullable Long homes = outlook.households();
      @Nullable Long doors =
          homes == null ? null : Long.valueOf(Math.ceilDiv(homes, rules.packDays()));
      long aCourier = (long) rules.dwellingsPerRound() * rules.slots().size();
      return new OutlookBody(
          outlook.closure().from(),
          outlook.closure().lastDay(),
          outlook.closure().regions().size(),
          outlook.people(),
          homes,
          outlook.uncounted().stream().map(RegionCode::code).toList(),
          doors,
          doors == null ? null : Long.valueOf(Math.ceilDiv(doors, aCourier)),
          outlook.firstOut().map(it -> it.group().code()).orElse(null),
          summary(outlook),
          outlook.groups().stream().map(GroupBody::of).toList());
    }

    private static Bilingual summary(Outlook outlook) {
      Closure closure = outlook.closure();
      String zh =
          "%,d 个地区、%,d 人封控 %d 天".formatted(outlook.counted(), outlook.people(), closure.days());
      String en =
          "%,d people in %,d region%s closed for %d days"
              .formatted(
                  outlook.people(),
                  outlook.counted(),
                  outlook.counted() == 1 ? "" : "s",
                  closure.days());
      int uncounted = outlook.uncounted().size();
      if (uncounted == closure.regions().size()) {
        return new Bilingual(
            "%,d 个地区的人口未知，无法推算".formatted(uncounted),
            "The population of all %,d is not known: nothing can be said".formatted(uncounted));
      }
      if (uncounted > 0) {
        zh += "（另有 %,d 个地区人口未知，未计入）".formatted(uncounted);
        en += " (%,d of unknown population not counted)".formatted(uncounted);
      }
      Bilingual first = firstShort(outlook, zh, en);
      List<GroupOutlook> untold = outlook.untold();
      return untold.isEmpty()
          ? first
          : new Bilingual(
              first.zh()
                  + "；库存未知："
                  + String.join("、", untold.stream().map(it -> it.group().zh()).toList()),
              first.en()
                  + "; of unknown stock: "
                  + String.join(", ", untold.stream().map(it -> it.group().en()).toList()));
    }

    private static Bilingual firstShort(Outlook outlook, String zh, String en) {
      return outlook
          .firstOut()
          .map(
              it ->
                  new Bilingual(
                      "%s：%s最先不足（%s 起），须调入 %s 吨"
                          .formatted(zh, it.group().zh(), it.runsOut().orElseThrow(), tonnes(it)),
                      "%s: %s runs short first (from %s), %s t must be brought in"
                          .formatted(en, it.group().en(), it.runsOut().orElseThrow(), tonnes(it))))
          .orElseGet(() -> new Bilingual(zh + "：就近库存足够", en + ": what is near lasts"));
    }

    private static String tonnes(GroupOutlook group) {
      return BigDecimal.valueOf(group.toMove(), 6).setScale(1, RoundingMode.UP).toPlainString();
    }
  }

  /**
   * One group; masses in grams.
   *
   * @param stockKnown false where no site in the city tells any stock of it: then nothing is said
   *     of when it runs out
   * @param nearGrams the part of these people in what the sites that serve them have
   * @param fartherGrams their part in all else that the city has
   * @param toMoveGrams what must be brought to them
   * @param fromOutsideGrams what of it the city's own stock does not cover
   */
  record GroupBody(
      String group,
      String zh,
      String en,
      @Nullable String parent,
      @Nullable Long needGramsPerDay,
      boolean stockKnown,
      long nearGrams,
      long fartherGrams,
      @Nullable LocalDate runsOut,
      long toMoveGrams,
      long fromOutsideGrams,
      List<DayBody> curve) {
    static GroupBody of(GroupOutlook it) {
      return new GroupBody(
          it.group().code(),
          it.group().zh(),
          it.group().en(),
          it.group().parent(),
          it.needADay(),
          it.told(),
          it.near(),
          it.farther(),
          it.runsOut().orElse(null),
          it.toMove(),
          it.fromOutside(),
          it.curve() == null ? List.of() : it.curve().days().stream().map(DayBody::of).toList());
    }
  }

  record DayBody(
      LocalDate day, long eatenGrams, long spoiledGrams, long leftGrams, long shortGrams) {
    static DayBody of(Curve.Day it) {
      return new DayBody(it.day(), it.eaten(), it.spoiled(), it.left(), it.shortBy());
    }
  }
}
