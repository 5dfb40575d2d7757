package org.cailanzi.inventory.recall;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.hold.Hold;
import org.cailanzi.inventory.hold.Promise;
import org.cailanzi.inventory.recall.RecallBody.Named;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.platform.city.CityProfile;
import org.springframework.stereotype.Component;

/** Shows recalls with the names of what they speak of by codes. */
@Component
class NameRecalls {
  private final TraceRecall trace;
  private final SiteNames sites;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;

  NameRecalls(TraceRecall trace, SiteNames sites, Goods goods, CityProfile city, CityClock clock) {
    this.trace = trace;
    this.sites = sites;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
  }

  /** With where its lots are and went. */
  RecallBody traced(Recall recall) {
    Trace traced = trace.trace(recall);
    return RecallBody.of(recall, named(recall), traced, sites.of(sitesOf(traced)));
  }

  RecallLine line(Recall recall) {
    return RecallLine.of(recall, named(recall));
  }

  private Named named(Recall recall) {
    LocalDate today = clock.today();
    return new Named(
        city.nameAround(recall.target().region(), today),
        goods.nameOf(recall.target().commodity()));
  }

  private static List<String> sitesOf(Trace trace) {
    return Stream.of(
            trace.stocks().stream().map(Trace.Lying::site),
            trace.holds().stream().map(Hold::promise).filter(Objects::nonNull).map(Promise::site),
            trace.taken().stream().map(it -> it.movement().stock().site()))
        .flatMap(it -> it)
        .toList();
  }
}
