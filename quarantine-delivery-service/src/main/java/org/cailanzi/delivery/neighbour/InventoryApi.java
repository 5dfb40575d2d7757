package org.cailanzi.delivery.neighbour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What we ask of the inventory service, in its words. */
@FeignClient(
    name = InventoryApi.NAME,
    url = "${cailanzi.neighbours.inventory:http://127.0.0.1:8081}")
interface InventoryApi {
  String NAME = "inventory";

  @GetMapping("/sites")
  SitesBody sites(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @RequestParam("serving") String region);

  @PutMapping("/holds/{hold}")
  HoldBody take(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @PathVariable("hold") String hold,
      @RequestBody HoldForm form);

  @GetMapping("/holds/{hold}")
  HoldBody hold(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @PathVariable("hold") String hold);

  @PostMapping("/holds/{hold}/release")
  HoldBody release(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @PathVariable("hold") String hold);

  @PostMapping("/holds/{hold}/issue")
  HoldBody issue(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @PathVariable("hold") String hold);

  @PostMapping("/shelf/limits")
  LimitsBody limits(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RequestBody HomeForm form);

  record HomeForm(String household, int persons) {}

  record LimitsBody(@Nullable LocalDate day, @Nullable List<LimitBody> items) {}

  record LimitBody(
      @Nullable String commodity,
      @Nullable QuantityBody most,
      @Nullable QuantityBody has,
      @Nullable QuantityBody left) {}

  record SitesBody(@Nullable List<SiteBody> items) {}

  record SiteBody(@Nullable String site, @Nullable String kind) {}

  record HoldForm(
      String site,
      String region,
      List<LineForm> lines,
      String reference,
      @Nullable String household,
      @Nullable Integer persons,
      Instant expiresAt) {}

  record LineForm(String commodity, QuantityBody quantity) {}

  record HoldBody(@Nullable String state, @Nullable Instant expiresAt) {}
}
