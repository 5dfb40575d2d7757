package org.cailanzi.delivery.dwelling;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.cailanzi.delivery.dwelling.Dwelling.SealedContact;
import org.cailanzi.delivery.privacy.Sealed;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** The homes, by id; every change is one guarded command on the version that was seen. */
@Repository
public class Dwellings {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("dwellings").index("region", "_id");
  private static final int MOST_RETRIES = 50;

  private final MongoCollection<Document> dwellings;

  Dwellings(MongoDatabase database) {
    this.dwellings = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema dwellingSchema() {
    return SCHEMA;
  }

  public Optional<Dwelling> find(String id) {
    return Optional.ofNullable(dwellings.find(new Document("_id", id)).first())
        .map(Dwellings::fromDocument);
  }

  public List<Dwelling> findAll(Collection<String> ids) {
    Document wanted = new Document("_id", new Document("$in", List.copyOf(ids)));
    return ids.isEmpty()
        ? List.of()
        : dwellings.find(wanted).map(Dwellings::fromDocument).into(new ArrayList<>());
  }

  /** Those in a region, by id, after a cursor. */
  List<Dwelling> within(RegionCode region, String after, int most) {
    Document wanted =
        new Document("region", new Document("$gte", region.code()).append("$lt", region + ":"))
            .append("_id", new Document("$gt", after));
    return dwellings
        .find(wanted)
        .sort(new Document("_id", 1))
        .limit(most)
        .map(Dwellings::fromDocument)
        .into(new ArrayList<>());
  }

  /** Stores a new home; false when the id is taken. */
  boolean add(Dwelling dwelling) {
    try {
      dwellings.insertOne(toDocument(dwelling, 0));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /**
   * Changes a home, however many others change it at the same time.
   *
   * @param change pure; called again when somebody else was first; the same instance changes
   *     nothing
   * @return the home as it is now, or empty when there is none
   */
  public Optional<Dwelling> change(String id, UnaryOperator<Dwelling> change) {
    for (int attempt = 0; attempt < MOST_RETRIES; attempt++) {
      Optional<Dwelling> seen = find(id);
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      Dwelling next = change.apply(seen.get());
      if (next.equals(seen.get()) || replace(seen.get(), next)) {
        return Optional.of(next);
      }
    }
    throw new IllegalStateException("The dwelling is changed by too many at once");
  }

  private boolean replace(Dwelling seen, Dwelling next) {
    return dwellings
            .replaceOne(
                new Document("_id", seen.id()).append("ver", seen.version()),
                toDocument(next, seen.version() + 1))
            .getMatchedCount()
        == 1;
  }

  private static Document toDocument(Dwelling dwelling, long version) {
    SealedContact contact = dwelling.contact();
    return SCHEMA
        .document(dwelling.id())
        .append("ver", version)
        .append("region", dwelling.region().code())
        .append("persons", dwelling.persons())
        .append("needs", needs(dwelling.needs()))
        .append("name", contact.name().text())
        .append("phone", contact.phone().text())
        .append("address", contact.address().text())
        .append("cards", dwelling.cards().stream().map(Dwellings::card).toList())
        .append("cases", dwelling.cases());
  }

  private static Document needs(Needs needs) {
    return new Document("infants", needs.infants())
        .append("pregnant", needs.pregnant())
        .append("elderlyAlone", needs.elderlyAlone())
        .append("chronicMedicine", needs.chronicMedicine())
        .append("dialysis", needs.dialysis())
        .append("diet", needs.diet())
        .append("noPhone", needs.noPhone())
        .append("disabled", needs.disabled());
  }

  private static Document card(DoorCard card) {
    return new Document("key", card.key())
        .append("digest", card.digest())
        .append("issuedAt", Date.from(card.issuedAt()))
        .append("by", card.by())
        .append("redeemedAt", card.redeemedAt() == null ? null : Date.from(card.redeemedAt()));
  }

  private static Dwelling fromDocument(Document stored) {
    Document needs = stored.get("needs", Document.class);
    return new Dwelling(
        stored.getString("_id"),
        stored.getLong("ver"),
        new RegionCode(stored.getString("region")),
        stored.getInteger("persons"),
        new Needs(
            needs.getInteger("infants"),
            needs.getBoolean("pregnant"),
            needs.getBoolean("elderlyAlone"),
            needs.getBoolean("chronicMedicine"),
            needs.getBoolean("dialysis"),
            needs.getString("diet"),
            needs.getBoolean("noPhone"),
            needs.getBoolean("disabled")),
        new SealedContact(
            new Sealed(stored.getString("name")),
            new Sealed(stored.getString("phone")),
            new Sealed(stored.getString("address"))),
        stored.getList("cards", Document.class).stream().map(Dwellings::card).toList(),
        stored.getList("cases", String.class));
  }

  private static DoorCard card(Document stored) {
    @Nullable Date redeemed = stored.getDate("redeemedAt");
    return new DoorCard(
        stored.getString("key"),
        stored.getString("digest"),
        stored.getDate("issuedAt").toInstant(),
        stored.getString("by"),
        redeemed == null ? null : redeemed.toInstant());
  }
}
