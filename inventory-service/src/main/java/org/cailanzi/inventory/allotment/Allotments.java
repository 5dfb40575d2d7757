package org.cailanzi.inventory.allotment;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.allotment.Decision.Allotted;
import org.cailanzi.inventory.allotment.Decision.Over;
import org.cailanzi.inventory.allotment.Decision.Refused;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All allotments, one document for each household and day. Whether a hold is allotted is decided
 * once, by one write; whoever asks again reads what was decided (ADR 0026).
 */
@Component
public class Allotments {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("allotments")
          .index("day")
          .migration(
              Migration.ofEach(
                  2,
                  "allotments say their day",
                  it -> Updates.set("day", AllotmentDocuments.day(it).toString())));

  private final MongoCollection<Document> allotments;
  private final AllotmentSettings settings;
  private final CityClock clock;

  public Allotments(MongoDatabase database, AllotmentSettings settings, CityClock clock) {
    this.allotments = database.getCollection(SCHEMA.collection());
    this.settings = settings;
    this.clock = clock;
  }

  /** Forgets what homes had on days that nothing is decided by any more. */
  public void forgetOld() {
    allotments.deleteMany(new Document("day", new Document("$lt", firstKept().toString())));
  }

  private LocalDate firstKept() {
    return clock.today().minusDays(settings.keptDays());
  }

  /** What a household has; nothing where it has not asked yet. */
  public Allotment find(Household household, LocalDate day) {
    return Optional.ofNullable(
            allotments.find(new Document("_id", AllotmentDocuments.id(household, day))).first())
        .map(AllotmentDocuments::fromDocument)
        .orElse(new Allotment(household, day, 0, List.of()));
  }

  /** Allots a hold all of its goods that the allowance counts, or nothing; the first time only. */
  public Decision decide(Allowance allowance, String hold, Map<String, Quantity> goods) {
    return Contention.until(
        () -> give(allowance, hold, goods) ? new Allotted() : decided(allowance, hold, goods));
  }

  // One command in almost every case: the filter is the rule.
  private boolean give(Allowance allowance, String hold, Map<String, Quantity> goods) {
    if (allowance.isLessThan(goods)) {
      return false;
    }
    Map<String, Quantity> counted = allowance.counted(goods);
    Document within = id(allowance).append("shares.hold", new Document("$ne", hold));
    Document more = new Document("ver", 1L);
    counted.forEach(
        (commodity, quantity) -> {
          String given = AllotmentDocuments.given(commodity);
          long room = allowance.mostOf(commodity).amount() - quantity.amount();
          // Fits also what was never given before.
          within.append(given, new Document("$not", new Document("$gt", room)));
          more.append(given, quantity.amount());
        });
    Allotment.Share share = new Allotment.Share(hold, counted, List.of());
    Document update =
        new Document("$inc", more)
            .append("$push", new Document("shares", AllotmentDocuments.share(share)))
            .append(
                "$setOnInsert",
                new Document(CollectionSchema.VERSION, SCHEMA.version())
                    .append("day", allowance.day().toString()));
    // Where the household's document is there and the filter does not fit it, nothing is begun.
    return begun(() -> allotments.updateOne(within, update, new UpdateOptions().upsert(true)));
  }

  /** Whether a write got through; false where the document it would begin is there already. */
  private static boolean begun(Runnable write) {
    try {
      write.run();
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** What was decided before, or now a refusal; null where another hold has come in between. */
  private @Nullable Decision decided(
      Allowance allowance, String hold, Map<String, Quantity> goods) {
    Allotment found = find(allowance.household(), allowance.day());
    Optional<Allotment.Share> share = found.of(hold);
    if (share.isPresent()) {
      return decided(share.get());
    }
    var beyond = found.beyond(allowance, goods);
    return !beyond.isEmpty() && write(found, found.refusing(hold, beyond))
        ? new Refused(beyond)
        : null;
  }

  private static Decision decided(Allotment.Share share) {
    if (!share.beyond().isEmpty()) {
      return new Refused(share.beyond());
    }
    return share.goods().isEmpty() ? new Over() : new Allotted();
  }

  /**
   * Sees to it that a hold counts for no more than so much, now and whoever comes late. What is
   * forgotten stays so, however late a hold is given back.
   */
  public void lower(Allowance allowance, String hold, Map<String, Quantity> most) {
    Contention.until(
        () -> {
          Allotment found = find(allowance.household(), allowance.day());
          Allotment less = found.lowering(hold, most);
          boolean forgotten = found.ver() == 0 && found.day().isBefore(firstKept());
          return (forgotten || less.equals(found) || write(found, less)) ? true : null;
        });
  }

  private boolean write(Allotment from, Allotment to) {
    String id = AllotmentDocuments.id(from.household(), from.day());
    Document fields = AllotmentDocuments.fields(to, from.ver() + 1);
    if (from.ver() > 0) {
      return allotments
              .updateOne(
                  new Document("_id", id).append("ver", from.ver()), new Document("$set", fields))
              .getMatchedCount()
          == 1;
    }
    Document first = SCHEMA.document(id).append("day", from.day().toString());
    first.putAll(fields);
    return begun(() -> allotments.insertOne(first));
  }

  private static Document id(Allowance allowance) {
    return new Document("_id", AllotmentDocuments.id(allowance.household(), allowance.day()));
  }
}
