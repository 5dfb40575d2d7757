package org.cailanzi.price.report;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.cailanzi.platform.photo.Photo;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.report.PriceReport.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** What residents report, by the id that each was given by its sender, with its picture. */
@Repository
class Reports {
  private static final String PICTURE = "picture";
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("priceReports")
          .index(ReportDocument.WAITING)
          .index(ReportDocument.TO_TAKE);
  private static final Document WITHOUT_PICTURE = new Document(PICTURE, 0);

  private final MongoCollection<Document> reports;

  Reports(MongoDatabase database) {
    this.reports = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema reportSchema() {
    return SCHEMA;
  }

  /** Keeps a report; false where there is one under its id already. */
  boolean keep(PriceReport report, @Nullable Photo photo) {
    Document document = ReportDocument.write(SCHEMA.document(report.id()), report);
    if (photo != null) {
      document.append(PICTURE, new Binary(photo.bytes()));
    }
    try {
      reports.insertOne(document);
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  Optional<PriceReport> byId(String id) {
    return Optional.ofNullable(
            reports.find(new Document("_id", id)).projection(WITHOUT_PICTURE).first())
        .map(ReportDocument::read);
  }

  Optional<Photo> photo(String id) {
    return Optional.ofNullable(
            reports.find(new Document("_id", id)).projection(new Document(PICTURE, 1)).first())
        .map(it -> it.get(PICTURE, Binary.class))
        .map(it -> Photo.of(it.getData()));
  }

  /** Reports that wait within a region, the longest first. */
  List<PriceReport> waiting(RegionCode within, String after, int limit) {
    Document filter =
        new Document(ReportDocument.WAITING, new Document("$gt", after))
            // ':' follows '9': every code that begins with the region's, and no other.
            .append(
                ReportDocument.REGION,
                new Document("$gte", within.code()).append("$lt", within.code() + ":"));
    return reports
        .find(filter)
        .projection(WITHOUT_PICTURE)
        .sort(new Document(ReportDocument.WAITING, 1))
        .limit(limit)
        .map(ReportDocument::read)
        .into(new ArrayList<>());
  }

  /** Whether a report that waited is decided like this now. */
  boolean decide(PriceReport waiting, Decision decision) {
    Document asItWas =
        new Document("_id", waiting.id())
            .append(ReportDocument.WAITING, ReportDocument.place(waiting));
    return reports.updateOne(asItWas, ReportDocument.decide(decision)).getModifiedCount() == 1;
  }

  /** Verified ones that nobody has taken in as quotes, though it was time. */
  List<PriceReport> toTake(Instant before) {
    return reports
        .find(new Document(ReportDocument.TO_TAKE, new Document("$lt", Date.from(before))))
        .projection(WITHOUT_PICTURE)
        .map(ReportDocument::read)
        .into(new ArrayList<>());
  }

  void taken(String id) {
    reports.updateOne(
        new Document("_id", id), new Document("$unset", new Document(ReportDocument.TO_TAKE, "")));
  }
}
