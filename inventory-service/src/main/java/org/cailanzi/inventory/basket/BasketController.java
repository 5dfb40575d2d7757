package org.cailanzi.inventory.basket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a basket could come from, over HTTP. It only looks, so it needs no key. */
@RestController
class BasketController {
  private static final int SHOWN = 5;

  private final ProposeSites proposals;
  private final StandIns offers;
  private final HomeLimits limits;
  private final Goods goods;
  private final CityProfile city;

  BasketController(
      ProposeSites proposals, StandIns offers, HomeLimits limits, Goods goods, CityProfile city) {
    this.proposals = proposals;
    this.offers = offers;
    this.limits = limits;
    this.goods = goods;
    this.city = city;
  }

  @PostMapping("/holds/proposals")
  ProposalList propose(Caller caller, @RequestBody ProposalForm form) {
    caller.require(Role.GRID_WORKER, Role.DISPATCHER, Role.SERVICE);
    String place = Field.required("region", form.region());
    RegionCode region = Field.read("region", () -> new RegionCode(place));
    if (!caller.is(Role.SERVICE)) {
      caller.requireScope(region);
    }
    Basket basket = BasketForm.read(goods, form.lines());
    List<LimitBody> limited =
        LimitBody.of(basket, limits, Home.read(form.persons(), form.household()));
    List<Proposal> found = proposals.of(region, basket);
    boolean whole = found.stream().anyMatch(Proposal::isWhole);
    return new ProposalList(
        found.stream().limit(SHOWN).map(it -> body(it, basket, limited)).toList(),
        whole ? List.of() : Proposal.parts(basket, found).stream().map(PartBody::of).toList(),
        limited);
  }

  private ProposalBody body(Proposal proposal, Basket basket, List<LimitBody> limited) {
    Site site = proposal.site();
    Set<String> shortOf =
        proposal.lines().stream()
            .filter(it -> !it.isEnough())
            .map(it -> it.line().commodity().code())
            .collect(Collectors.toSet());
    Map<String, List<StandIns.StandIn>> instead =
        shortOf.isEmpty() ? Map.of() : offers.at(site.code(), basket, shortOf);
    Bilingual why = why(proposal, limited);
    return new ProposalBody(
        site.code(),
        site.zh(),
        site.en(),
        proposal.isWhole(),
        why.zh(),
        why.en(),
        proposal.lines().stream()
            .map(
                it ->
                    LineBody.of(it, instead.getOrDefault(it.line().commodity().code(), List.of())))
            .toList());
  }

  private Bilingual why(Proposal proposal, List<LimitBody> limited) {
    Bilingual site = why(proposal);
    List<String> over = limited.stream().filter(LimitBody::over).map(LimitBody::commodity).toList();
    return over.isEmpty()
        ? site
        : new Bilingual(
            site.zh() + "；超出本户可要的数量：" + names(over, Bilingual::zh, "、"),
            site.en() + "; more than the home may have of " + names(over, Bilingual::en, ", "));
  }

  private Bilingual why(Proposal proposal) {
    RegionCode serves = proposal.serves();
    List<String> missing =
        proposal.lines().stream()
            .filter(it -> !it.isEnough())
            .map(it -> it.line().commodity().code())
            .toList();
    Bilingual near =
        serves == null
            ? new Bilingual("同区其他供应点", "Another site of the district")
            : served(serves, city.nameAround(serves, limits.day()));
    return missing.isEmpty()
        ? new Bilingual(near.zh() + "，整单有货", near.en() + " and has all of it")
        : new Bilingual(
            near.zh() + "，缺 " + names(missing, Bilingual::zh, "、"),
            near.en() + " but is short of " + names(missing, Bilingual::en, ", "));
  }

  private static Bilingual served(RegionCode region, Bilingual name) {
    return new Bilingual(
        "服务%s（%s）".formatted(name.zh(), region), "Serves %s (%s)".formatted(name.en(), region));
  }

  private String names(List<String> codes, Function<Bilingual, String> word, String between) {
    return codes.stream().map(goods::nameOf).map(word).collect(Collectors.joining(between));
  }

  /**
   * @param persons and household as of a hold: what they have already is taken off
   */
  record ProposalForm(
      @Nullable String region,
      @Nullable List<BasketForm.@Nullable LineForm> lines,
      @Nullable Integer persons,
      @Nullable String household) {}

  /**
   * @param items the best first
   * @param split where no site has it all: each line at the nearest site that has it
   * @param limits of what the home may ask for, wherever it lies
   */
  record ProposalList(List<ProposalBody> items, List<PartBody> split, List<LimitBody> limits) {}

  record ProposalBody(
      String site,
      String zh,
      String en,
      boolean whole,
      String why,
      String whyEn,
      List<LineBody> lines) {}

  record LineBody(
      String commodity,
      QuantityBody wanted,
      QuantityBody available,
      boolean enough,
      List<OfferBody> substitutes) {
    static LineBody of(Proposal.Share share, List<StandIns.StandIn> instead) {
      return new LineBody(
          share.line().commodity().code(),
          QuantityBody.of(share.line().quantity()),
          QuantityBody.of(share.available()),
          share.isEnough(),
          instead.stream()
              .map(it -> new OfferBody(it.commodity(), QuantityBody.of(it.available())))
              .toList());
    }
  }

  record OfferBody(String commodity, QuantityBody available) {}

  record PartBody(String site, List<String> commodities) {
    static PartBody of(Proposal.Part part) {
      return new PartBody(
          part.site().code(), part.lines().stream().map(it -> it.commodity().code()).toList());
    }
  }
}
