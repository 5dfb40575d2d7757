package org.cailanzi.inventory.reserve;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.inventory.order.OrderSettings;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The books of all depots, one for each commodity and year: {@code site|commodity|2020}. */
@Component
public class ReserveBooks {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("reserveBooks")
          .index("site")
          .index("due")
          .index("lastReleased")
          .migration(
              Migration.ofEach(
                  2,
                  "books say when they last released",
                  it -> Updates.set("lastReleased", lastReleased(fromDocument(it)))));

  private final MongoCollection<Document> books;
  private final OrderSettings settings;

  public ReserveBooks(MongoDatabase database, OrderSettings settings) {
    this.books = database.getCollection(SCHEMA.collection());
    this.settings = settings;
  }

  private static String id(StockKey stock, int year) {
    return stock.id() + "|" + year;
  }

  ReserveBook find(StockKey stock, int year) {
    return Optional.ofNullable(books.find(new Document("_id", id(stock, year))).first())
        .map(ReserveBooks::fromDocument)
        .orElseGet(() -> ReserveBook.empty(stock, year));
  }

  /** The books of a depot, by commodity and year. */
  List<ReserveBook> of(String site) {
    List<ReserveBook> found =
        books
            .find(new Document("site", site))
            .map(ReserveBooks::fromDocument)
            .into(new ArrayList<>());
    found.sort(Comparator.comparing(ReserveBook::stock).thenComparing(ReserveBook::year));
    return found;
  }

  /** Writes a change, or nothing where the book is no longer the one it was computed from. */
  boolean write(ReserveBook changed, Instant now) {
    Document document = toDocument(changed);
    if (changed.isUnderWay()) {
      document.append("due", Date.from(now.plus(settings.lease())));
    }
    if (changed.ver() > 1) {
      return books
              .replaceOne(
                  new Document("_id", document.get("_id")).append("ver", changed.ver() - 1),
                  document)
              .getMatchedCount()
          == 1;
    }
    try {
      books.insertOne(document);
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Up to so many books with a release that should have gone by an instant. */
  List<ReserveBook> due(Instant by, int limit) {
    return books
        .find(new Document("due", new Document("$lte", Date.from(by))))
        .sort(new Document("due", 1))
        .limit(limit)
        .map(ReserveBooks::fromDocument)
        .into(new ArrayList<>());
  }

  /** The books with a release on a day or later. */
  List<ReserveBook> releasedSince(LocalDate day) {
    return books
        .find(new Document("lastReleased", new Document("$gte", day.toString())))
        .map(ReserveBooks::fromDocument)
        .into(new ArrayList<>());
  }

  private static @Nullable String lastReleased(ReserveBook book) {
    return book.releases().stream()
        .map(Release::day)
        .max(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(null);
  }

  private static Document toDocument(ReserveBook book) {
    return SCHEMA
        .document(id(book.stock(), book.year()))
        .append("site", book.stock().site())
        .append("commodity", book.stock().commodity())
        .append("year", book.year())
        .append("ver", book.ver())
        .append("lastReleased", lastReleased(book))
        .append("releases", book.releases().stream().map(ReleaseDocuments::toDocument).toList());
  }

  private static ReserveBook fromDocument(Document document) {
    return new ReserveBook(
        new StockKey(document.getString("site"), document.getString("commodity")),
        document.getInteger("year"),
        document.getLong("ver"),
        document.getList("releases", Document.class).stream()
            .map(ReleaseDocuments::fromDocument)
            .toList());
  }
}
