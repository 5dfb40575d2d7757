package org.cailanzi.delivery.courier;

import java.util.Comparator;
import java.util.List;
import org.cailanzi.delivery.system.GivenId;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dispatch says who carries, where, and how much. */
@RestController
@RequestMapping("/couriers")
class CourierController {
  private final Couriers couriers;
  private final int usualDwellings;

  CourierController(Couriers couriers, CityProfile city) {
    this.couriers = couriers;
    this.usualDwellings = city.rules().dwellingsPerRound();
  }

  @PutMapping("/{courier}")
  ResponseEntity<CourierBody> put(
      Caller caller, @PathVariable String courier, @RequestBody CourierForm form) {
    caller.require(Role.DISPATCHER);
    Courier described = form.read(GivenId.valid("courier", courier), usualDwellings);
    caller.requireScope(described.area());
    couriers.find(courier).ifPresent(it -> caller.requireScope(it.area()));
    boolean made = couriers.put(described);
    return ResponseEntity.status(made ? HttpStatus.CREATED : HttpStatus.OK)
        .body(CourierBody.of(described));
  }

  @GetMapping
  Listing list(Caller caller, @RequestParam String region) {
    caller.require(Role.DISPATCHER);
    RegionCode wanted = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(wanted);
    return new Listing(
        couriers.touching(wanted).stream()
            .sorted(Comparator.comparing(Courier::id))
            .map(CourierBody::of)
            .toList());
  }

  record CourierForm(
      @Nullable String name, @Nullable String area, @Nullable Integer dwellingsPerRound) {
    Courier read(String id, int usualDwellings) {
      String called = Field.required("name", name);
      String code = Field.required("area", area);
      RegionCode region = Field.read("area", () -> new RegionCode(code));
      int most = dwellingsPerRound == null ? usualDwellings : dwellingsPerRound;
      return Field.read("dwellingsPerRound", () -> new Courier(id, called, region, most));
    }
  }

  record CourierBody(String courier, String name, String area, int dwellingsPerRound) {
    static CourierBody of(Courier courier) {
      return new CourierBody(
          courier.id(), courier.name(), courier.area().code(), courier.dwellings());
    }
  }

  record Listing(List<CourierBody> items) {}
}
