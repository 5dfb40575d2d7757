package org.cailanzi.inventory.supply;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemException;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers over HTTP. */
@RestController
@RequestMapping("/offers")
class OfferController {
  private static final Role[] WHO = {Role.BUREAU, Role.MARKET};

  private final Offers offers;
  private final Suppliers suppliers;
  private final Goods goods;
  private final Reach reach;

  OfferController(Offers offers, Suppliers suppliers, Goods goods, Reach reach) {
    this.offers = offers;
    this.suppliers = suppliers;
    this.goods = goods;
    this.reach = reach;
  }

  @PutMapping("/{offer}")
  OfferBody put(Caller caller, @PathVariable String offer, @RequestBody OfferForm form) {
    caller.require(WHO);
    String code = Field.required("supplier", form.supplier());
    Offer read = form.read(offer, supplier(caller, code), goods);
    offers.find(offer).ifPresent(it -> supplier(caller, it.supplier()));
    if (!offers.put(read)) {
      throw closed(offer);
    }
    return OfferBody.of(known(offer));
  }

  static ProblemException closed(String offer) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "offer-closed",
            new Bilingual("报盘不能再改", "The offer can no longer be changed"),
            new Bilingual(
                "报盘 " + offer + " 已有订单或已撤回", "Offer " + offer + " was ordered from or withdrawn"))
        .at("offer")
        .fixedBy(new Bilingual("撤回它，并用新编号另报", "Withdraw it and make another under a new id"))
        .with("offer", offer)
        .asException();
  }

  @GetMapping("/{offer}")
  OfferBody get(Caller caller, @PathVariable String offer) {
    caller.require(WHO);
    return OfferBody.of(known(offer));
  }

  @GetMapping(params = "commodity")
  OfferList of(Caller caller, @RequestParam String commodity) {
    caller.require(WHO);
    String code = Field.read("commodity", () -> goods.named(commodity)).code();
    return OfferList.of(offers.of(List.of(code)));
  }

  @GetMapping(params = "supplier")
  OfferList by(Caller caller, @RequestParam String supplier) {
    caller.require(WHO);
    return OfferList.of(offers.by(supplier));
  }

  @PostMapping("/{offer}/withdraw")
  OfferBody withdraw(Caller caller, @PathVariable String offer) {
    caller.require(WHO);
    supplier(caller, known(offer).supplier());
    offers.withdraw(offer);
    return OfferBody.of(known(offer));
  }

  private Supplier supplier(Caller caller, String code) {
    Supplier supplier =
        suppliers.find(code).orElseThrow(() -> Problem.notFound("supplier", code).asException());
    reach.require(caller, supplier.region());
    return supplier;
  }

  private Offer known(String offer) {
    return offers.find(offer).orElseThrow(() -> Problem.notFound("offer", offer).asException());
  }

  /** An offer as it is made. */
  record OfferForm(
      @Nullable String supplier,
      @Nullable String commodity,
      @Nullable QuantityBody quantity,
      @Nullable UnitPriceBody price,
      @Nullable LocalDate ready,
      @Nullable LocalDate until,
      @Nullable String region,
      @Nullable LocalDate expires) {

    Offer read(String id, Supplier from, Goods goods) {
      Goods.Some some = goods.read("", commodity, quantity);
      UnitPrice asked = Field.required("price", price).read("price");
      LocalDate first = Field.required("ready", ready);
      LocalDate last = Field.required("until", until);
      RegionCode where =
          region == null || region.isBlank()
              ? from.region()
              : Field.read("region", () -> new RegionCode(region));
      return Field.read(
          "offer",
          () ->
              Offer.made(
                  id,
                  from.code(),
                  some.commodity().code(),
                  some.quantity(),
                  asked,
                  first,
                  last,
                  where,
                  expires));
    }
  }

  /** An offer as it is; {@code left} is what nobody has ordered. */
  record OfferBody(
      String offer,
      String supplier,
      String commodity,
      QuantityBody quantity,
      QuantityBody left,
      UnitPriceBody price,
      LocalDate ready,
      LocalDate until,
      String region,
      @Nullable LocalDate expires,
      boolean withdrawn) {
    static OfferBody of(Offer offer) {
      return new OfferBody(
          offer.id(),
          offer.supplier(),
          offer.commodity(),
          QuantityBody.of(offer.quantity()),
          QuantityBody.of(offer.left()),
          UnitPriceBody.of(offer.price()),
          offer.ready(),
          offer.until(),
          offer.region().code(),
          offer.expires(),
          offer.withdrawn());
    }
  }

  record OfferList(List<OfferBody> items) {
    static OfferList of(List<Offer> offers) {
      return new OfferList(offers.stream().map(OfferBody::of).toList());
    }
  }
}
