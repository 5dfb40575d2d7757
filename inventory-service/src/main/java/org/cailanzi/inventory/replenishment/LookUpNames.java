package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.supply.Suppliers;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.problem.Bilingual;
import org.springframework.stereotype.Component;

/** Looks up what sites and suppliers are called now. */
@Component
class LookUpNames {
  private final Sites sites;
  private final Suppliers suppliers;
  private final CityProfile city;

  LookUpNames(Sites sites, Suppliers suppliers, CityProfile city) {
    this.sites = sites;
    this.suppliers = suppliers;
    this.city = city;
  }

  Names of(LocalDate day, Collection<String> siteCodes, Collection<String> supplierCodes) {
    Map<String, Bilingual> ofSites = new HashMap<>();
    sites
        .find(List.copyOf(siteCodes))
        .forEach(it -> ofSites.put(it.code(), new Bilingual(it.zh(), it.en())));
    Map<String, Bilingual> ofSuppliers = new HashMap<>();
    suppliers
        .find(supplierCodes)
        .forEach(it -> ofSuppliers.put(it.code(), new Bilingual(it.zh(), it.en())));
    return new Names(city, day, ofSites, ofSuppliers);
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
