package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.inventory.supply.Suppliers;
import org.cailanzi.platform.city.CityProfile;
import org.springframework.stereotype.Component;

/** Looks up what sites and suppliers are called now. */
@Component
class LookUpNames {
  private final SiteNames sites;
  private final Suppliers suppliers;
  private final CityProfile city;

  LookUpNames(SiteNames sites, Suppliers suppliers, CityProfile city) {
    this.sites = sites;
    this.suppliers = suppliers;
    this.city = city;
  }

  Names of(LocalDate day, Collection<String> siteCodes, Collection<String> supplierCodes) {
    return new Names(city, day, sites.of(siteCodes), suppliers.names(supplierCodes));
  }

  /** Of all that a proposal speaks of. */
  Names of(Proposal proposal) {
    return of(
        proposal.ask().day(),
        proposal.lines().stream()
            .flatMap(
                it ->
                    it.from() instanceof Line.SurplusAt(var site)
                        ? Stream.of(site, it.site())
                        : Stream.of(it.site()))
            .distinct()
            .toList(),
        proposal.lines().stream()
            .flatMap(
                it -> it.from() instanceof Line.OfferOf of ? Stream.of(of.supplier()) : Stream.of())
            .distinct()
            .toList());
  }
}
