package org.cailanzi.price.quote;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.VersionColumns.Filing;
import org.cailanzi.price.system.GuardedBatch;

/**
 * How a day of a point is written down: {@code {_id: "point|stage|day", point, stage, day, region,
 * kind, filings: [{by, source, at}], lines: columns}}. Forty goods of a day differ in little else
 * than their prices, so they lie in columns.
 */
final class PointDayDocument {
  /** Since when a price in it waits for a person, and which day it is; absent where none does. */
  static final String WAITING = "waiting";

  private static final String FILINGS = "filings";
  private static final String LINES = "lines";

  private PointDayDocument() {}

  /** Writes all but the revision. */
  static Document write(Document empty, PointDay day) {
    day.waitingSince().ifPresent(it -> empty.append(WAITING, waiting(it, day.key())));
    VersionColumns.Written written = VersionColumns.write(day.goods());
    return empty
        .append("point", day.key().point())
        .append("stage", day.key().stage().wireName())
        .append("day", day.key().day().toString())
        .append("region", day.place().region().code())
        .append("kind", day.place().kind().wireName())
        .append(FILINGS, written.filings().stream().map(PointDayDocument::write).toList())
        .append(LINES, written.columns());
  }

  /** The place of a day among all that wait, the longest first. */
  static String waiting(Instant since, DayKey key) {
    return String.format(Locale.ROOT, "%013d|%s", since.toEpochMilli(), key.id());
  }

  private static Document write(Filing filing) {
    return new Document("by", filing.by())
        .append("source", filing.source().wireName())
        .append("at", Date.from(filing.at()));
  }

  static PointDay read(Document document) {
    List<Filing> filings =
        document.getList(FILINGS, Document.class).stream()
            .map(
                it ->
                    new Filing(
                        it.getString("by"),
                        Source.named(it.getString("source")),
                        it.getDate("at").toInstant()))
            .toList();
    return new PointDay(
        DayKey.parse(document.getString("_id")),
        new Place(
            new RegionCode(document.getString("region")),
            PointKind.named(document.getString("kind"))),
        document.getLong(GuardedBatch.REVISION),
        VersionColumns.read(document.get(LINES, Document.class), filings));
  }
}
