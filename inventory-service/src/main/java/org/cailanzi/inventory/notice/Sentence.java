package org.cailanzi.inventory.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;

/**
 * What a notice tells, in words that can be read out on the telephone.
 *
 * @param site its names with its code and where it lies
 * @param commodity its names
 */
record Sentence(Bilingual site, Bilingual commodity, ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  Bilingual of(Notice notice) {
    return switch (notice.kind()) {
      case BLOCKED -> blocked(notice, lot(notice));
      case EXPIRED -> expired(notice, lot(notice));
      case EXPIRING -> expiring(notice, lot(notice));
      case BELOW_TARGET -> below(notice.quantity(), Objects.requireNonNull(notice.least()));
    };
  }

  private static Lot lot(Notice notice) {
    return Objects.requireNonNull(notice.lot());
  }

  private Bilingual blocked(Notice notice, Lot lot) {
    String recalls = String.join(", ", lot.blockedBy().stream().sorted().toList());
    return told(
        notice,
        lot,
        "因召回 " + recalls + " 封存，不得发放",
        "is blocked by recall " + recalls + ": give none out");
  }

  private Bilingual expired(Notice notice, Lot lot) {
    String when = minute(lot.expires());
    return told(notice, lot, "已于 " + when + " 过期，请报损", "expired on " + when + ": book it as waste");
  }

  private Bilingual expiring(Notice notice, Lot lot) {
    String when = minute(lot.expires());
    return told(
        notice,
        lot,
        "将于 " + when + " 过期，请先发或调出",
        "expires on " + when + ": give it out first, or send it elsewhere");
  }

  private Bilingual told(Notice notice, Lot lot, String zh, String en) {
    Bilingual much = Amounts.said(notice.quantity());
    return new Bilingual(
        "%s的%s %s（批次 %s）%s".formatted(site.zh(), commodity.zh(), much.zh(), lot.code(), zh),
        "%s: %s of %s (lot %s) %s".formatted(site.en(), much.en(), commodity.en(), lot.code(), en));
  }

  private Bilingual below(Quantity there, Quantity least) {
    Bilingual has = Amounts.said(there);
    Bilingual wanted = Amounts.said(least);
    Bilingual missing = Amounts.said(least.minus(there));
    return new Bilingual(
        "%s的%s可供 %s，低于目标 %s，缺 %s"
            .formatted(site.zh(), commodity.zh(), has.zh(), wanted.zh(), missing.zh()),
        "%s: %s of %s available, below the target of %s by %s"
            .formatted(site.en(), has.en(), commodity.en(), wanted.en(), missing.en()));
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
