package org.cailanzi.inventory.report;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All forms by site and day: one form is one document, so a form is filed whole or not at all. */
@Component
public class Reports {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("reports").migration(FormsLineByLine.TO_COLUMNS);

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
    file(find(forms.keySet()), forms, by, at);
    tell(forms.keySet());
  }

  /**
   * Files many forms in few commands and tells nobody.
   *
   * @param there the forms that there are of them, as they were found
   * @return how many lines were not there already
   */
  long file(Map<FormKey, Form> there, Map<FormKey, List<Line>> forms, String by, Instant at) {
    List<Form> fresh = new ArrayList<>();
    List<Form> newer = new ArrayList<>();
    long changed = 0;
    for (Map.Entry<FormKey, List<Line>> each : forms.entrySet()) {
      Form before = there.getOrDefault(each.getKey(), Form.blank(each.getKey()));
      Form after = before.with(each.getValue(), by, at);
      if (after.ver() != before.ver()) {
        changed += after.linesOtherThan(before);
        (before.ver() == 0 ? fresh : newer).add(after);
      }
    }
    // What somebody has filed meanwhile is read again and filed one by one.
    Stream.of(insert(fresh), replace(newer))
        .flatMap(List::stream)
        .forEach(it -> write(it.key(), forms.getOrDefault(it.key(), List.of()), by, at));
    return changed;
  }

  /** Says that forms were written; saying it again does no harm. */
  void tell(Set<FormKey> forms) {
    if (!forms.isEmpty()) {
      events.publishEvent(new FormsFiled(forms));
    }
  }

  /** Writes forms of which there are none yet; those of which there are by now come back. */
  private List<Form> insert(List<Form> forms) {
    if (forms.isEmpty()) {
      return List.of();
    }
    try {
      reports.insertMany(
          forms.stream().map(Reports::document).toList(), new InsertManyOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException refused) {
      if (refused.getWriteErrors().stream()
          .anyMatch(it -> it.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw refused;
      }
      return refused.getWriteErrors().stream().map(it -> forms.get(it.getIndex())).toList();
    }
  }

  /** Writes the next version of forms; all of them come back where any has changed meanwhile. */
  private List<Form> replace(List<Form> forms) {
    if (forms.isEmpty()) {
      return List.of();
    }
    int replaced =
        reports
            .bulkWrite(
                forms.stream().map(it -> new ReplaceOneModel<>(filter(it), document(it))).toList(),
                new BulkWriteOptions().ordered(false))
            .getMatchedCount();
    return replaced == forms.size() ? List.of() : forms;
  }

  private static Document filter(Form after) {
    return new Document("_id", after.key().id()).append("ver", after.ver() - 1);
  }

  private static Document document(Form form) {
    return FormDocuments.toDocument(form, SCHEMA.document(form.key().id()));
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
    return there.ver() == 0
        ? insert(document(after))
        : reports.replaceOne(filter(after), document(after)).getMatchedCount() == 1;
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
