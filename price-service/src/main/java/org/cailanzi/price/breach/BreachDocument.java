package org.cailanzi.price.breach;

import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breach.Event;
import org.cailanzi.price.breach.Breach.State;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.system.GuardedBatch;
import org.cailanzi.price.verdict.Reference;
import org.jspecify.annotations.Nullable;

/** How a breach is written down. */
final class BreachDocument {
  /** Whether the last change is in a case. */
  static final String ENTERED = "entered";

  /** Whether the last change is among the news. */
  static final String ANNOUNCED = "announced";

  private static final String HISTORY = "history";
  private static final String CHARGE = "charge";
  private static final String INPUTS = "inputs";
  private static final String DOUBT = "doubt";

  private BreachDocument() {}

  static Document write(Document empty, Breach breach) {
    BreachKey key = breach.key();
    return empty
        .append("point", key.series().point())
        .append("commodity", key.series().commodity())
        .append("stage", key.series().stage().wireName())
        .append("day", key.day().toString())
        .append("ceiling", key.ceiling())
        .append("region", breach.place().region().code())
        .append("kind", breach.place().kind().wireName())
        .append("state", breach.state().name())
        .append(ENTERED, false)
        .append(ANNOUNCED, false)
        .append(CHARGE, write(breach.charge()))
        .append(HISTORY, breach.history().stream().map(BreachDocument::write).toList());
  }

  static Document restate(Charge charge, Event event) {
    return new Document(
            "$set",
            new Document("state", event.to().name())
                .append(ENTERED, false)
                .append(ANNOUNCED, false)
                .append(CHARGE, write(charge)))
        .append("$push", new Document(HISTORY, write(event)));
  }

  static Document withdraw(Event event) {
    Document fallen =
        new Document("state", event.to().name()).append(ENTERED, false).append(ANNOUNCED, false);
    return new Document("$set", fallen).append("$push", new Document(HISTORY, write(event)));
  }

  private static Document write(Charge charge) {
    Document document = new Document();
    Bilingual doubt = charge.doubt();
    if (doubt != null) {
      document.append(DOUBT, new Document("zh", doubt.zh()).append("en", doubt.en()));
    }
    return document
        .append("version", charge.version())
        .append("price", write(charge.price()))
        .append("limitMicro", charge.limitMicroYuan())
        .append("percent", charge.percent().toPlainString())
        .append("issuer", charge.authority().issuer())
        .append("legalBasis", charge.authority().legalBasis())
        .append("document", charge.authority().document())
        .append("zh", charge.arithmetic().zh())
        .append("en", charge.arithmetic().en())
        .append(INPUTS, charge.inputs().stream().map(BreachDocument::write).toList());
  }

  private static Document write(Reference input) {
    return write(input.price())
        .append("what", input.what().name())
        .append("day", input.day().toString());
  }

  /** From the time when a ceiling could rest on one price only. */
  static Bson severalInputs(Document breach) {
    Document charge = new Document(breach.get(CHARGE, Document.class));
    @Nullable Object reference = charge.remove("reference");
    List<Document> inputs =
        reference instanceof Document one
            ? List.of(new Document(one).append("what", Reference.What.PRICE.name()))
            : List.of();
    return Updates.set(CHARGE, charge.append(INPUTS, inputs));
  }

  /** From the time before there were cases. */
  static Bson notEntered(Document breach) {
    return Updates.set(ENTERED, false);
  }

  /** From the time before there were news: what is older is none. */
  static Bson oldNews(Document breach) {
    return Updates.set(ANNOUNCED, true);
  }

  private static Document write(TypedPrice price) {
    return new Document("yuan", price.yuan().toPlainString()).append("unit", price.unit());
  }

  private static Document write(Event event) {
    return new Document("at", Date.from(event.at()))
        .append("to", event.to().name())
        .append("zh", event.reason().zh())
        .append("en", event.reason().en());
  }

  static Breach read(Document document) {
    Series series =
        new Series(
            document.getString("point"),
            document.getString("commodity"),
            Stage.named(document.getString("stage")));
    LocalDate day = LocalDate.parse(document.getString("day"));
    return new Breach(
        new BreachKey(series, day, document.getString("ceiling")),
        new Place(
            new RegionCode(document.getString("region")),
            PointKind.named(document.getString("kind"))),
        State.valueOf(document.getString("state")),
        charge(document.get(CHARGE, Document.class)),
        history(document),
        document.getLong(GuardedBatch.REVISION));
  }

  private static List<Event> history(Document document) {
    return document.getList(HISTORY, Document.class).stream()
        .map(
            it ->
                new Event(
                    it.getDate("at").toInstant(), State.valueOf(it.getString("to")), words(it)))
        .toList();
  }

  private static Charge charge(Document charge) {
    @Nullable Document doubt = charge.get(DOUBT, Document.class);
    return new Charge(
        charge.getInteger("version"),
        price(charge.get("price", Document.class)),
        charge.getLong("limitMicro"),
        charge.getList(INPUTS, Document.class).stream().map(BreachDocument::input).toList(),
        new BigDecimal(charge.getString("percent")),
        new Authority(
            charge.getString("issuer"),
            charge.getString("legalBasis"),
            charge.getString("document")),
        words(charge),
        doubt == null ? null : words(doubt));
  }

  private static Reference input(Document input) {
    return new Reference(
        Reference.What.valueOf(input.getString("what")),
        LocalDate.parse(input.getString("day")),
        price(input));
  }

  private static TypedPrice price(Document price) {
    return TypedPrice.of(new BigDecimal(price.getString("yuan")), price.getString("unit"));
  }

  private static Bilingual words(Document document) {
    return new Bilingual(document.getString("zh"), document.getString("en"));
  }
}
