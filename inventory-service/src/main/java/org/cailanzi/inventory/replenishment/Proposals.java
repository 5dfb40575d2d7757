package org.cailanzi.inventory.replenishment;

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
import org.cailanzi.inventory.order.OrderSettings;
import org.cailanzi.inventory.replenishment.Proposal.Approval;
import org.cailanzi.inventory.replenishment.Proposal.State;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/**
 * All proposals by their id. A state is changed only from the one it was decided on; {@code due} is
 * when the sweeper has to look at one under way.
 */
@Component
public class Proposals {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("proposals").index("due").index("at");

  private final MongoCollection<Document> proposals;
  private final OrderSettings settings;

  public Proposals(MongoDatabase database, OrderSettings settings) {
    this.proposals = database.getCollection(SCHEMA.collection());
    this.settings = settings;
  }

  /** Writes a new proposal; false where its id is there already. */
  boolean insert(Proposal proposal) {
    try {
      proposals.insertOne(ProposalDocuments.toDocument(proposal));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  Optional<Proposal> find(String id) {
    return Optional.ofNullable(proposals.find(new Document("_id", id)).first())
        .map(ProposalDocuments::fromDocument);
  }

  /** The proposals of a region or of parts of it made since an instant, the latest first. */
  List<Proposal> since(Instant from, RegionCode region) {
    return proposals
        .find(new Document("at", new Document("$gte", Date.from(from))))
        .sort(new Document("at", -1))
        .map(ProposalDocuments::fromDocument)
        .into(new ArrayList<>())
        .stream()
        .filter(it -> region.contains(it.ask().region()))
        .toList();
  }

  /** Writes a yes to a proposal; false where one was said before. */
  boolean approve(String id, Approval yes) {
    return move(
        id,
        State.PROPOSED,
        new Document(
            "$set",
            new Document("state", State.APPROVING.name())
                .append("approval", ProposalDocuments.approval(yes))
                .append("due", Date.from(yes.at().plus(settings.lease())))));
  }

  /** Writes what became of every line. */
  boolean approved(String id, Approval done) {
    return move(
        id,
        State.APPROVING,
        new Document(
                "$set",
                new Document("state", State.APPROVED.name())
                    .append("approval", ProposalDocuments.approval(done)))
            .append("$unset", new Document("due", "")));
  }

  private boolean move(String id, State from, Document update) {
    return proposals
            .updateOne(new Document("_id", id).append("state", from.name()), update)
            .getMatchedCount()
        == 1;
  }

  /** Up to so many proposals whose lines should all have been ordered by an instant. */
  List<Proposal> due(Instant by, int limit) {
    return proposals
        .find(new Document("due", new Document("$lte", Date.from(by))))
        .sort(new Document("due", 1))
        .limit(limit)
        .map(ProposalDocuments::fromDocument)
        .into(new ArrayList<>());
  }
}
