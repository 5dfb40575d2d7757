package org.cailanzi.inventory.report;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All forms by site and day: one form is one document, so a form is filed whole or not at all. */
@Component
public class Reports {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("reports");

  private static final int IDS_AT_ONCE = 1_000;

  private final MongoCollection<Document> reports;
  private final ApplicationEventPublisher events;

  public Reports(MongoDatabase database, ApplicationEventPublisher events) {
    this.reports = database.getCollection(SCHEMA.collection());
    this.events = events;
  }

  /** The forms there are among the keys, in the order of site and day. */
  public Map<FormKey, Form> find(Collection<FormKey> keys) {
    List<String> ids = keys.stream().map(FormKey::id).distinct().toList();
    Map<FormKey, Form> found = new TreeMap<>();
    for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(from + IDS_AT_ONCE, ids.size()));
      for (Document document : reports.find(new Document("_id", new Document("$in", some)))) {
        Form form = FormDocuments.fromDocument(document);
        found.put(form.key(), form);
      }
    }
    return found;
  }

  /**
   * Files lines with a form; the form as it then is. Filing the same again changes nothing, but is
   * told again: whoever died between the two is made good by the repeat.
   */
  public Form file(FormKey key, List<Line> lines, String by, Instant at) {
    Form form = write(key, lines, by, at);
    events.publishEvent(new FormsFiled(Set.of(key)));
    return form;
  }

  /** Files many forms. */
  void file(Map<FormKey, List<Line>> forms, String by, Instant at) {
    forms.forEach((key, lines) -> write(key, lines, by, at));
    events.publishEvent(new FormsFiled(forms.keySet()));
  }

  private Form write(FormKey key, List<Line> lines, String by, Instant at) {
    return Contention.until(
        () -> {
          Form there = find(List.of(key)).getOrDefault(key, Form.blank(key));
          Form after = there.with(lines, by, at);
          return after.ver() == there.ver() || write(there, after) ? after : null;
        });
  }

  private boolean write(Form there, Form after) {
    Document document = FormDocuments.toDocument(after, SCHEMA.document(after.key().id()));
    if (there.ver() == 0) {
      return insert(document);
    }
    return reports
            .replaceOne(new Document("_id", after.key().id()).append("ver", there.ver()), document)
            .getMatchedCount()
        == 1;
  }

  private boolean insert(Document document) {
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

  /** The form of one day, or null where the site has filed none. */
  public @Nullable Form find(FormKey key) {
    return find(List.of(key)).get(key);
  }
}
