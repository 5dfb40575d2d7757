package org.cailanzi.inventory.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Places;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.transfer.TransferBody.TransferList;
import org.cailanzi.inventory.transfer.Transfers.Direction;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on its way, to a region or to and from a site. */
@RestController
class TransitController {
  private static final int PAGE = 100;
  private static final Role[] WHO = {Role.MARKET, Role.BUREAU, Role.DISPATCHER};

  private final Transfers transfers;
  private final Sites sites;
  private final Places places;
  private final SiteNames names;
  private final TransferBodies bodies;
  private final Goods goods;
  private final CityClock clock;

  TransitController(
      Transfers transfers,
      Sites sites,
      Places places,
      SiteNames names,
      TransferBodies bodies,
      Goods goods,
      CityClock clock) {
    this.transfers = transfers;
    this.sites = sites;
    this.places = places;
    this.names = names;
    this.bodies = bodies;
    this.goods = goods;
    this.clock = clock;
  }

  @GetMapping("/transit")
  TransitList arriving(Caller caller, @RequestParam String region, @RequestParam Instant until) {
    caller.require(WHO);
    RegionCode place = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(place);
    Instant now = clock.now();
    List<String> codes = sites.within(place).stream().map(Site::code).toList();
    List<Arriving> arriving = transfers.arriving(codes, until);
    Map<String, Bilingual> called =
        names.of(arriving.stream().flatMap(it -> Stream.of(it.from(), it.to())).toList());
    return new TransitList(arriving.stream().map(it -> body(it, called, now)).toList());
  }

  private TransitBody body(Arriving arriving, Map<String, Bilingual> called, Instant now) {
    return new TransitBody(
        arriving.transfer(),
        arriving.from(),
        Bilingual.among(called, arriving.from()),
        arriving.to(),
        Bilingual.among(called, arriving.to()),
        arriving.commodity(),
        goods.nameOf(arriving.commodity()),
        QuantityBody.of(arriving.quantity()),
        arriving.expectedAt(),
        arriving.expectedAt().isBefore(now));
  }

  @GetMapping(value = "/transfers", params = "to")
  TransferList to(
      Caller caller, @RequestParam String to, @RequestParam(defaultValue = "") String after) {
    return list(caller, Direction.TO, to, after);
  }

  @GetMapping(value = "/transfers", params = "from")
  TransferList from(
      Caller caller, @RequestParam String from, @RequestParam(defaultValue = "") String after) {
    return list(caller, Direction.FROM, from, after);
  }

  private TransferList list(Caller caller, Direction direction, String site, String after) {
    caller.require(WHO);
    places.require(caller, site);
    List<Transfer> page = transfers.list(direction, site, after, PAGE);
    @Nullable String next = page.size() < PAGE ? null : page.getLast().id().value();
    return new TransferList(bodies.of(page), next);
  }

  record TransitList(List<TransitBody> items) {}

  /** Goods on their way; overdue ones should have come already. */
  record TransitBody(
      String transfer,
      String from,
      Bilingual fromName,
      String to,
      Bilingual toName,
      String commodity,
      Bilingual commodityName,
      QuantityBody quantity,
      Instant expectedAt,
      boolean overdue) {}
}
