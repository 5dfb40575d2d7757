package org.cailanzi.inventory.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/** What the last check of all ledgers found: one document. */
@Component
public class DriftReports {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("drift");

  private static final String LAST = "last";

  private final MongoCollection<Document> reports;

  public DriftReports(MongoDatabase database) {
    this.reports = database.getCollection(SCHEMA.collection());
  }

  /**
   * @param drifting the first of them
   */
  record Report(Instant began, Instant ended, long checked, List<StockKey> drifting) {
    Report {
      drifting = List.copyOf(drifting);
    }
  }

  void keep(Report report) {
    reports.replaceOne(
        new Document("_id", LAST),
        SCHEMA
            .document(LAST)
            .append("began", Date.from(report.began()))
            .append("ended", Date.from(report.ended()))
            .append("checked", report.checked())
            .append("drifting", report.drifting().stream().map(StockKey::id).toList()),
        new ReplaceOptions().upsert(true));
  }

  Optional<Report> last() {
    return Optional.ofNullable(reports.find(new Document("_id", LAST)).first())
        .map(
            it ->
                new Report(
                    it.getDate("began").toInstant(),
                    it.getDate("ended").toInstant(),
                    it.getLong("checked"),
                    it.getList("drifting", String.class).stream().map(StockKey::parse).toList()));
  }
}
