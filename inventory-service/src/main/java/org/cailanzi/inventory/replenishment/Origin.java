package org.cailanzi.inventory.replenishment;

import org.cailanzi.inventory.matching.Source;
import org.cailanzi.inventory.supply.Offer;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.RegionCode;

/** Goods that a match may use, in the words of the trade and in those of the match. */
sealed interface Origin {
  /** Millionths of a yuan are for so many grams. */
  long GRAMS_OF_PRICE = 500;

  Commodity commodity();

  /** What there is of it at most. */
  Quantity most();

  Source source();

  /** An offer of which something is left. */
  record Offered(Offer offer, Commodity commodity, Source source) implements Origin {
    static Offered of(Offer offer, Commodity commodity, long goodDays) {
      return new Offered(
          offer,
          commodity,
          new Source(
              "offer|" + offer.id(),
              Place.in(offer.region()),
              commodity.group(),
              commodity.gramsOf(offer.left()).orElse(0),
              pricePer500Grams(offer.price(), commodity),
              goodDays,
              null));
    }

    private static long pricePer500Grams(UnitPrice price, Commodity commodity) {
      Quantity basis = new Quantity(UnitPrice.basis(price.dimension()), price.dimension());
      long grams = commodity.gramsOf(basis).orElse(1);
      return Math.ceilDiv(Math.multiplyExact(price.microYuan(), GRAMS_OF_PRICE), grams);
    }

    @Override
    public Quantity most() {
      return offer.left();
    }
  }

  /** What a site has to give. */
  record Stocked(String site, Commodity commodity, Quantity most, Source source) implements Origin {
    static Stocked of(
        String site,
        Place from,
        RegionCode area,
        Commodity commodity,
        Quantity free,
        long goodDays) {
      return new Stocked(
          site,
          commodity,
          free,
          new Source(
              "site|" + site + "|" + commodity.code(),
              from,
              commodity.group(),
              commodity.gramsOf(free).orElse(0),
              0,
              goodDays,
              area));
    }
  }

  /** The quantity of so many grams; goods that are counted come in whole pieces, rounded up. */
  default Quantity quantity(long grams) {
    Long perUnit = commodity().gramsPerUnit();
    long amount =
        perUnit == null
            ? grams
            : Math.ceilDiv(Math.multiplyExact(grams, commodity().unit().size()), perUnit);
    return new Quantity(amount, commodity().dimension()).atMost(most());
  }
}
