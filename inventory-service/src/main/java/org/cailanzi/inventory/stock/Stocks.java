package org.cailanzi.inventory.stock;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All stocks, one document each. A change is written only over the version it was computed from, so
 * of two changes of one version one is lost by its writer and by nobody else.
 */
@Component
public class Stocks {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("stock")
          .index("site")
          .scan("finds what a crash left uncopied: at start, and now and then", "outbox.0");

  private final MongoCollection<Document> stocks;
  private final Outboxes outboxes;

  public Stocks(MongoDatabase database, Outboxes outboxes) {
    this.stocks = database.getCollection(SCHEMA.collection());
    this.outboxes = outboxes;
  }

  /** The stocks there are among the keys. */
  public Map<StockKey, Stock> find(Collection<StockKey> keys) {
    Map<StockKey, Stock> found = new LinkedHashMap<>();
    for (Document document : stocks.find(idIn(keys)).projection(StockDocuments.projection())) {
      Stock stock = StockDocuments.fromDocument(document);
      found.put(stock.key(), stock);
    }
    return found;
  }

  /** Every stock of the sites. */
  public List<Stock> ofSites(Collection<String> sites) {
    List<Stock> found = new ArrayList<>();
    stocks
        .find(new Document("site", new Document("$in", List.copyOf(sites))))
        .projection(StockDocuments.projection())
        .map(StockDocuments::fromDocument)
        .into(found);
    return found;
  }

  /** The keys of every stock of a site, in order. */
  public List<StockKey> keysOf(String site) {
    return stocks
        .find(new Document("site", site))
        .projection(new Document("_id", 1))
        .map(it -> StockKey.parse(it.getString("_id")))
        .into(new ArrayList<>())
        .stream()
        .sorted()
        .toList();
  }

  /**
   * The stocks there are among the keys, each with the steps of one hold that it has taken and that
   * are still in its outbox. There they stay while the hold is under way.
   */
  public Map<StockKey, Steps> steps(String hold, Collection<StockKey> keys) {
    Document fields = StockDocuments.projection().append("outbox.hold", 1).append("outbox.kind", 1);
    Map<StockKey, Steps> found = new LinkedHashMap<>();
    for (Document document : stocks.find(idIn(keys)).projection(fields)) {
      Stock stock = StockDocuments.fromDocument(document);
      Set<Kind> taken = EnumSet.noneOf(Kind.class);
      document.getList("outbox", Document.class).stream()
          .filter(it -> hold.equals(it.getString("hold")))
          .forEach(it -> taken.add(Kind.valueOf(it.getString("kind"))));
      found.put(stock.key(), new Steps(stock, taken));
    }
    return found;
  }

  /** A stock, and the fingerprint of the act under a key if its movement is still in the outbox. */
  Optional<Keyed> underKey(String key, StockKey stock) {
    Document fields =
        StockDocuments.projection()
            .append("outbox", new Document("$elemMatch", new Document("key", key)));
    return Optional.ofNullable(
            stocks.find(new Document("_id", stock.id())).projection(fields).first())
        .map(it -> new Keyed(StockDocuments.fromDocument(it), fingerprint(it)));
  }

  /** The movement under a key where it is still in the outbox; empty also without such a stock. */
  public Optional<Movement> waiting(StockKey stock, String key) {
    Document fields =
        new Document("dimension", 1)
            .append("outbox", new Document("$elemMatch", new Document("key", key)));
    return Optional.ofNullable(
            stocks.find(new Document("_id", stock.id())).projection(fields).first())
        .flatMap(
            found ->
                found.getList("outbox", Document.class, List.of()).stream()
                    .findFirst()
                    .map(
                        it ->
                            MovementDocuments.fromDocument(
                                stock, Dimension.valueOf(found.getString("dimension")), it)));
  }

  private static @Nullable String fingerprint(Document document) {
    return document.getList("outbox", Document.class, List.of()).stream()
        .map(it -> it.getString("fingerprint"))
        .findFirst()
        .orElse(null);
  }

  /** Writes a change, or nothing where the stock is no longer the one it was computed from. */
  boolean write(Changed change) {
    return change.after().ver() == 1 ? insert(change) : write(List.of(change), List.of());
  }

  private boolean insert(Changed first) {
    StockKey key = first.after().key();
    try {
      stocks.insertOne(StockDocuments.toNewDocument(first, SCHEMA.document(key.id())));
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
    outboxes.note(key);
    return true;
  }

  /**
   * Writes changes of several stocks in one command, each by itself; whether all were written.
   *
   * @param fences stocks whose version is to move on without a change, so that whatever was
   *     computed from it can no longer be written
   */
  public boolean write(List<Changed> changes, List<Stock> fences) {
    List<WriteModel<Document>> updates = new ArrayList<>();
    for (Changed change : changes) {
      updates.add(
          new UpdateOneModel<>(
              version(change.after().key(), change.after().ver() - 1),
              StockDocuments.toUpdate(change)));
      // Noted before it is written: a note too many costs a look, a note too few a late copy.
      outboxes.note(change.after().key());
    }
    for (Stock fence : fences) {
      updates.add(
          new UpdateOneModel<>(
              version(fence.key(), fence.ver()),
              new Document("$set", new Document("ver", fence.ver() + 1))));
    }
    return stocks.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount()
        == updates.size();
  }

  /** What a stock has not yet had copied to the ledger, in order. */
  public Optional<Outbox> outboxOf(StockKey key) {
    Document fields = StockDocuments.projection().append("outbox", 1);
    return Optional.ofNullable(
            stocks.find(new Document("_id", key.id())).projection(fields).first())
        .map(Stocks::outbox);
  }

  private static Outbox outbox(Document document) {
    Stock stock = StockDocuments.fromDocument(document);
    Dimension dimension = stock.onHand().dimension();
    return new Outbox(
        stock,
        document.getList("outbox", Document.class).stream()
            .map(it -> MovementDocuments.fromDocument(stock.key(), dimension, it))
            .toList());
  }

  /** Forgets movements that the ledger has. The stock itself is not changed by this. */
  public void clear(StockKey key, List<Movement> copied) {
    List<Long> versions = copied.stream().map(Movement::ver).toList();
    stocks.updateOne(
        new Document("_id", key.id()),
        new Document(
            "$pull", new Document("outbox", new Document("ver", new Document("$in", versions)))));
  }

  /** The stocks with movements not yet copied, whoever changed them. */
  public List<StockKey> withOutbox() {
    return stocks
        .find(new Document("outbox.0", new Document("$exists", true)))
        .projection(new Document("_id", 1))
        .map(it -> StockKey.parse(it.getString("_id")))
        .into(new ArrayList<>());
  }

  private static Document version(StockKey key, long ver) {
    return new Document("_id", key.id()).append("ver", ver);
  }

  private static Document idIn(Collection<StockKey> keys) {
    return new Document(
        "_id", new Document("$in", keys.stream().map(StockKey::id).distinct().toList()));
  }

  /** A stock, and which steps of the hold asked about it has taken. */
  public record Steps(Stock stock, Set<Kind> taken) {
    public Steps {
      taken = Set.copyOf(taken);
    }

    public boolean has(Kind step) {
      return taken.contains(step);
    }
  }

  record Keyed(Stock stock, @Nullable String fingerprint) {}

  /** A stock, and the movements it has not had copied, in order. */
  public record Outbox(Stock stock, List<Movement> movements) {}
}
