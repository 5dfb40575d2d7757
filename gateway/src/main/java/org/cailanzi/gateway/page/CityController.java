package org.cailanzi.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.region.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page knows of its city, whichever service is silent. Nothing in it is secret. */
@RestController
class CityController {
  private final CityProfile city;
  private final PageSettings settings;
  private final Clock clock;

  CityController(CityProfile city, PageSettings settings, Clock clock) {
    this.city = city;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/city")
  ResponseEntity<CityBody> city() {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant().plus(settings.clockOffset()), city.zone());
    LocalDate day = now.toLocalDate();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
        .body(
            new CityBody(
                city.code().code(),
                city.name(),
                city.nameEn(),
                city.zone().getId(),
                day,
                now.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                city.regions().stream().filter(it -> it.validOn(day)).map(RegionBody::of).toList(),
                city.groups().stream().map(GroupBody::of).toList(),
                city.commodities().all().stream().map(CommodityBody::of).toList(),
                city.rules().slots().stream().map(SlotBody::of).toList()));
  }

  /** What a page needs to name things: day and time in the city, regions, groups, goods, slots. */
  record CityBody(
      String code,
      String zh,
      String en,
      String zone,
      LocalDate day,
      LocalTime time,
      List<RegionBody> regions,
      List<GroupBody> groups,
      List<CommodityBody> commodities,
      List<SlotBody> slots) {}

  record RegionBody(String code, String zh, String en) {
    static RegionBody of(Region region) {
      return new RegionBody(region.code().code(), region.zh(), region.en());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupBody(String code, String zh, String en, @Nullable String parent) {
    static GroupBody of(FoodGroup group) {
      return new GroupBody(group.code(), group.zh(), group.en(), group.parent());
    }
  }

  /**
   * @param dimension {@code MASS}, {@code VOLUME} or {@code COUNT}
   * @param unit the one it is usually sold by: 500g, 盒, 瓶
   */
  record CommodityBody(
      String code, String zh, String en, String group, String dimension, String unit) {
    static CommodityBody of(Commodity commodity) {
      return new CommodityBody(
          commodity.code(),
          commodity.zh(),
          commodity.en(),
          commodity.group(),
          commodity.unit().dimension().name(),
          commodity.unit().symbol());
    }
  }

  record SlotBody(
      String code, LocalTime from, LocalTime to, LocalTime cutOff, boolean cutOffDayBefore) {
    static SlotBody of(CityRules.Slot slot) {
      return new SlotBody(
          slot.code(), slot.from(), slot.to(), slot.cutOff(), slot.cutOffDayBefore());
    }
  }
}
