package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * So much of a commodity, from an offer or a site to a site.
 *
 * @param number counts the lines of a proposal, from 1
 * @param region of the site it goes to
 * @param goods what is paid for the goods, nothing between sites
 * @param expires the last day the goods are good, or null for their shelf life
 */
record Line(
    int number,
    From from,
    String site,
    RegionCode region,
    String commodity,
    Quantity quantity,
    Money goods,
    Money haulage,
    LocalDate expected,
    @Nullable LocalDate expires,
    Bilingual why) {

  /** Where goods come from. */
  sealed interface From {}

  record OfferOf(String offer, String supplier, UnitPrice price) implements From {}

  record SurplusAt(String site) implements From {}
}
