package org.cailanzi.price.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.casefile.CaseFile.Count;
import org.cailanzi.price.casefile.CaseFile.Event;
import org.cailanzi.price.casefile.CaseFile.Standing;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;

/** How a case file is written down. */
final class CaseFileDocument {
  static final String STATE = "state";
  static final String DUE = "due";
  static final String REGION = "region";

  private CaseFileDocument() {}

  static Document write(Document empty, CaseFile file) {
    Document document =
        empty
            .append("point", file.key().point())
            .append("commodity", file.key().commodity())
            .append("ceiling", file.key().ceiling())
            .append("stage", file.stage().wireName())
            .append(REGION, file.place().region().code())
            .append("kind", file.place().kind().wireName());
    document.putAll(whatChanges(file));
    Instant due = file.standing().due();
    return due == null ? document : document.append(DUE, Date.from(due));
  }

  static Document change(CaseFile file) {
    Document set = whatChanges(file);
    Instant due = file.standing().due();
    return due == null
        ? new Document("$set", set).append("$unset", new Document(DUE, ""))
        : new Document("$set", set.append(DUE, Date.from(due)));
  }

  private static Document whatChanges(CaseFile file) {
    Standing standing = file.standing();
    LocalDate notified = standing.notifiedOn();
    CaseOutcome outcome = file.outcome();
    return new Document(STATE, standing.state().name())
        .append("round", file.round())
        .append("takenUp", standing.takenUp())
        .append("notifiedOn", notified == null ? null : notified.toString())
        .append("number", standing.number())
        .append("outcome", outcome == null ? null : outcome.name())
        .append("counts", file.counts().stream().map(CaseFileDocument::write).toList())
        .append("history", file.history().stream().map(CaseFileDocument::write).toList());
  }

  private static Document write(Count count) {
    return new Document("day", count.day().toString())
        .append("breach", count.breach())
        .append("stands", count.stands())
        .append("of", count.revision())
        .append("version", count.version())
        .append("round", count.round())
        .append("zh", count.arithmetic().zh())
        .append("en", count.arithmetic().en());
  }

  private static Document write(Event event) {
    return new Document("act", event.act())
        .append("at", Date.from(event.at()))
        .append("by", event.by())
        .append("to", event.to().name())
        .append("round", event.round())
        .append("zh", event.words().zh())
        .append("en", event.words().en())
        .append("evidence", event.evidence().stream().map(CaseFileDocument::write).toList());
  }

  private static Document write(Evidence evidence) {
    return new Document("title", evidence.title())
        .append("sha256", evidence.sha256())
        .append("where", evidence.where());
  }

  static CaseFile read(Document document) {
    @Nullable Date due = document.getDate(DUE);
    @Nullable String notified = document.getString("notifiedOn");
    @Nullable String outcome = document.getString("outcome");
    return new CaseFile(
        new CaseKey(
            document.getString("point"),
            document.getString("commodity"),
            document.getString("ceiling")),
        Stage.named(document.getString("stage")),
        new Place(
            new RegionCode(document.getString(REGION)),
            PointKind.named(document.getString("kind"))),
        document.getInteger("round"),
        document.getList("counts", Document.class).stream().map(CaseFileDocument::count).toList(),
        new Standing(
            CaseState.valueOf(document.getString(STATE)),
            due == null ? null : due.toInstant(),
            notified == null ? null : LocalDate.parse(notified),
            document.getString("number"),
            document.getBoolean("takenUp")),
        outcome == null ? null : CaseOutcome.valueOf(outcome),
        history(document),
        document.getLong(GuardedBatch.REVISION));
  }

  private static Count count(Document count) {
    return new Count(
        LocalDate.parse(count.getString("day")),
        count.getString("breach"),
        count.getBoolean("stands"),
        count.getLong("of"),
        count.getInteger("version", 0),
        count.getInteger("round"),
        words(count));
  }

  private static List<Event> history(Document document) {
    return document.getList("history", Document.class).stream()
        .map(
            it ->
                new Event(
                    it.getString("act"),
                    it.getDate("at").toInstant(),
                    it.getString("by"),
                    CaseState.valueOf(it.getString("to")),
                    it.getInteger("round"),
                    words(it),
                    it.getList("evidence", Document.class).stream()
                        .map(CaseFileDocument::evidence)
                        .toList()))
        .toList();
  }

  private static Evidence evidence(Document evidence) {
    return new Evidence(
        evidence.getString("title"), evidence.getString("sha256"), evidence.getString("where"));
  }

  private static Bilingual words(Document document) {
    return new Bilingual(document.getString("zh"), document.getString("en"));
  }
}
