package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The standards that the reports of a group tell of, as the worst kept of them.
 *
 * @param reportedDays days that the site says it has; absent where it says nothing
 * @param told how many reports tell of a standard
 * @param missed how many of them report fewer days than it
 */
record StandardBody(
    String site,
    String commodity,
    BigDecimal days,
    @Nullable BigDecimal reportedDays,
    LocalDate day,
    int told,
    long missed,
    Bilingual text) {

  static @Nullable StandardBody of(List<Holding> holdings, SiteNames sites) {
    List<Standard> told = Standard.among(holdings);
    if (told.isEmpty()) {
      return null;
    }
    Standard worst = told.getFirst();
    return new StandardBody(
        worst.site(),
        worst.commodity(),
        worst.days(),
        worst.reported(),
        worst.day(),
        told.size(),
        told.stream().filter(Standard::isMissed).count(),
        worst.text(sites.said(worst.site())));
  }
}
