package org.cailanzi.price.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.photo.Photo;
import org.cailanzi.price.intake.Intake;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Source;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.report.PriceReport.Decision;
import org.cailanzi.price.report.PriceReport.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps reports and decides on them. A verified one becomes a quote that its verifier vouches for:
 * the decision is durable first, the quote follows, and what a crash left is taken in by the sweep.
 */
@Component
class ReportPrice {
  private static final Logger LOG = LoggerFactory.getLogger(ReportPrice.class);
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Reports reports;
  private final Points points;
  private final Intake intake;
  private final Clock clock;

  ReportPrice(Reports reports, Points points, Intake intake, Clock clock) {
    this.reports = reports;
    this.points = points;
    this.intake = intake;
    this.clock = clock;
  }

  ReportOutcome keep(PriceReport report, @Nullable Photo photo) {
    if (reports.keep(report, photo)) {
      return new ReportOutcome.Kept(report);
    }
    PriceReport there = reports.byId(report.id()).orElseThrow();
    return there.says(report)
        ? new ReportOutcome.KeptBefore(there)
        : new ReportOutcome.OtherThere(there);
  }

  ReportOutcome decide(PriceReport report, Decision decision) {
    boolean first = reports.decide(report, decision);
    PriceReport now = reports.byId(report.id()).orElseThrow();
    @Nullable Decision made = now.decision();
    if (made == null || !made.says(decision)) {
      return new ReportOutcome.OtherThere(now);
    }
    take(now);
    return first ? new ReportOutcome.Kept(now) : new ReportOutcome.KeptBefore(now);
  }

  private void take(PriceReport report) {
    Decision decision = report.decision();
    if (decision == null || decision.to() != State.VERIFIED) {
      return;
    }
    Optional<Point> point = Optional.ofNullable(decision.point()).flatMap(points::byCode);
    @Nullable TypedPrice price = decision.price();
    Series series = new Series(point.orElseThrow().code(), report.commodity(), Stage.RETAIL);
    Entry entry = new Entry(price, decision.by(), Source.RESIDENT, null, decision.reason());
    Quote quote = new Quote(series, report.day(), entry, "report:" + report.id());
    intake.take(List.of(new Sighting(quote, point.orElseThrow())));
    reports.taken(report.id());
  }

  /** Takes in what a crash left. */
  @Scheduled(fixedDelayString = "${price.report.sweep-every:30s}")
  void sweep() {
    for (PriceReport it : reports.toTake(clock.instant().minus(LEASE))) {
      try {
        take(it);
      } catch (RuntimeException failed) {
        LOG.warn("A verified report is not a quote yet; the next sweep tries again", failed);
      }
    }
  }
}
