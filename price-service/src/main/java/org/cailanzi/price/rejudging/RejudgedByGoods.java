package org.cailanzi.price.rejudging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.cailanzi.price.judging.Days;

/**
 * How progress was told in version 1: {@code {goods: [code], done: [{commodity, quotes, above}]}}.
 * What was through stays so, told as one day's; the rest is gone through from the beginning.
 */
final class RejudgedByGoods {
  /** The step to version 2. */
  static final Migration TO_DAYS =
      new Migration(2, "quotes are judged again some days at a time", RejudgedByGoods::toDays);

  private static final int TO_VERSION = 2;

  private RejudgedByGoods() {}

  private static void toDays(MongoCollection<Document> rejudgings) {
    List<Document> old =
        rejudgings
            .find(new Document("goods", new Document("$exists", true)))
            .comment(CollectionSchema.AT_START)
            .into(new ArrayList<>());
    for (Document each : old) {
      Document itself = new Document("_id", each.get("_id"));
      if (each.getDate(Rejudgings.ENDED) == null) {
        rejudgings.deleteOne(itself);
      } else {
        LocalDate day =
            each.getDate(Rejudgings.BEGUN).toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
        String days = new Days(day, day).toString();
        rejudgings.updateOne(
            itself,
            Updates.combine(
                Updates.set(Rejudgings.PARTS, List.of(days)),
                Updates.set(Rejudgings.DONE, List.of(all(each).append("days", days))),
                Updates.unset("goods"),
                Updates.set(CollectionSchema.VERSION, TO_VERSION)));
      }
    }
  }

  private static Document all(Document old) {
    List<Document> done = old.getList(Rejudgings.DONE, Document.class);
    return new Document("quotes", done.stream().mapToLong(it -> it.getLong("quotes")).sum())
        .append("above", done.stream().mapToLong(it -> it.getLong("above")).sum());
  }
}
