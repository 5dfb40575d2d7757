package org.cailanzi.inventory.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.report.Form;
import org.cailanzi.inventory.report.FormKey;
import org.cailanzi.inventory.report.Reports;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules.Reporting;
import org.cailanzi.platform.filing.Deadline;
import org.cailanzi.platform.filing.Filer;
import org.cailanzi.platform.filing.Filing;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.stereotype.Component;

/** How the sites of a region stand with the reports that they owe. Nothing of it is stored. */
@Component
class Filings {
  private final Sites sites;
  private final Reports reports;
  private final ZeroReports zeros;
  private final CityProfile city;
  private final CityClock clock;

  Filings(Sites sites, Reports reports, ZeroReports zeros, CityProfile city, CityClock clock) {
    this.sites = sites;
    this.reports = reports;
    this.zeros = zeros;
    this.city = city;
    this.clock = clock;
  }

  /** By site in the order of codes, and by day. */
  List<Filing> within(RegionCode region, LocalDate from, LocalDate to) {
    List<Site> owing = sites.within(region).stream().filter(this::owes).toList();
    List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
    List<FormKey> keys =
        owing.stream()
            .flatMap(site -> days.stream().map(day -> new FormKey(site.code(), day)))
            .toList();
    Map<FormKey, Form> forms = reports.find(keys);
    Map<FormKey, ZeroReport> declared = zeros.find(keys);
    Instant now = clock.now();
    List<Filing> filings = new ArrayList<>();
    for (Site site : owing) {
      for (LocalDate day : days) {
        FormKey key = new FormKey(site.code(), day);
        filings.add(
            Filing.of(
                filer(site),
                day,
                Deadline.of(day, rule(), city.zone()),
                FiledForm.of(forms.get(key), declared.get(key)).orElse(null),
                now));
      }
    }
    return filings;
  }

  private static Filer filer(Site site) {
    return new Filer(site.code(), site.zh(), site.en(), site.kind().wireName(), site.region());
  }

  /** What the site says of itself counts, else what the city says of its kind. */
  private boolean owes(Site site) {
    return site.reports() == null
        ? rule().kinds().contains(site.kind().wireName())
        : site.reports();
  }

  private Reporting rule() {
    return city.rules().reporting();
  }
}
