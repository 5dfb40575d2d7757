package org.cailanzi.delivery.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.cailanzi.delivery.privacy.Sealed;
import org.cailanzi.delivery.request.Delivery.Proof;
import org.cailanzi.delivery.request.Line.Charge;
import org.cailanzi.delivery.request.Reason.Shortage;
import org.cailanzi.delivery.request.SupplyRequest.Event;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Requests as they are stored: the schema is readable here, both ways side by side. */
final class RequestDocuments {
  private RequestDocuments() {}

  /** All fields but the id and the schema's version, which the collection gives. */
  static Document write(SupplyRequest it, Document into) {
    return into.append("ver", it.version())
        .append("state", it.state().wireName())
        .append("region", it.wish().region().code())
        .append("dwelling", it.wish().dwelling())
        .append("wish", wish(it.wish()))
        .append("day", it.delivery().slot().day().toString())
        .append("slot", it.delivery().slot().code())
        .append("failedRounds", it.delivery().failedRounds())
        .append("round", it.delivery().round())
        .append("proof", it.delivery().proof() == null ? null : proof(it.delivery().proof()))
        .append("reason", reason(it.progress().reason()))
        .append("waitingFor", it.progress().waitingFor())
        .append("attempts", it.progress().attempts())
        .append("nextAttemptAt", date(it.progress().due()))
        .append("hold", hold(it.hold()))
        .append("lines", it.lines().stream().map(RequestDocuments::line).toList())
        .append("site", it.site())
        .append("history", it.history().stream().map(RequestDocuments::event).toList());
  }

  static SupplyRequest read(Document stored) {
    @Nullable Document proof = stored.get("proof", Document.class);
    return new SupplyRequest(
        stored.getString("_id"),
        stored.getLong("ver"),
        readWish(stored),
        new Progress(
            RequestState.of(stored.getString("state")),
            readReason(stored.get("reason", Document.class)),
            stored.getString("waitingFor"),
            stored.getInteger("attempts"),
            instant(stored.getDate("nextAttemptAt"))),
        readHold(stored.get("hold", Document.class)),
        new Delivery(
            new DeliverySlot(LocalDate.parse(stored.getString("day")), stored.getString("slot")),
            stored.getList("failedRounds", String.class),
            stored.getString("round"),
            proof == null ? null : readProof(proof)),
        stored.getList("lines", Document.class).stream().map(RequestDocuments::readLine).toList(),
        stored.getString("site"),
        stored.getList("history", Document.class).stream()
            .map(RequestDocuments::readEvent)
            .toList());
  }

  private static Document wish(Wish wish) {
    return new Document("day", wish.slot().day().toString())
        .append("slot", wish.slot().code())
        .append("rank", wish.rank())
        .append("by", wish.by())
        .append("proxyFor", wish.proxyFor() == null ? null : wish.proxyFor().text())
        .append("at", date(wish.at()))
        .append("household", wish.household())
        .append("persons", wish.persons())
        .append("fingerprint", wish.fingerprint());
  }

  private static Wish readWish(Document stored) {
    Document wish = stored.get("wish", Document.class);
    @Nullable String proxyFor = wish.getString("proxyFor");
    return new Wish(
        stored.getString("dwelling"),
        new RegionCode(stored.getString("region")),
        new DeliverySlot(LocalDate.parse(wish.getString("day")), wish.getString("slot")),
        wish.getInteger("rank"),
        wish.getString("by"),
        proxyFor == null ? null : new Sealed(proxyFor),
        wish.getDate("at").toInstant(),
        wish.getString("household"),
        wish.getInteger("persons"),
        wish.getString("fingerprint"));
  }

  private static Document hold(Hold hold) {
    return new Document("number", hold.number())
        .append("state", hold.state().name())
        .append("until", date(hold.until()));
  }

  private static Hold readHold(Document stored) {
    return new Hold(
        stored.getInteger("number"),
        Hold.State.valueOf(stored.getString("state")),
        instant(stored.getDate("until")));
  }

  private static Document line(Line line) {
    Document stored =
        new Document("commodity", line.commodity())
            .append("amount", line.quantity().amount())
            .append("dimension", line.quantity().dimension().name());
    @Nullable Charge charge = line.charge();
    return charge == null
        ? stored
        : stored
            .append("microYuan", charge.price().microYuan())
            .append("fen", charge.total().fen())
            .append("capped", charge.capped());
  }

  private static Line readLine(Document stored) {
    Dimension dimension = Dimension.valueOf(stored.getString("dimension"));
    @Nullable Long microYuan = stored.getLong("microYuan");
    return new Line(
        stored.getString("commodity"),
        new Quantity(stored.getLong("amount"), dimension),
        microYuan == null
            ? null
            : new Charge(
                new UnitPrice(microYuan, dimension),
                new Money(stored.getLong("fen")),
                stored.getBoolean("capped")));
  }

  private static @Nullable Document reason(@Nullable Reason reason) {
    return reason == null
        ? null
        : new Document("code", reason.code())
            .append("zh", reason.words().zh())
            .append("en", reason.words().en())
            .append(
                "shortages", reason.shortages().stream().map(RequestDocuments::shortage).toList());
  }

  private static @Nullable Reason readReason(@Nullable Document stored) {
    return stored == null
        ? null
        : new Reason(
            stored.getString("code"),
            new Bilingual(stored.getString("zh"), stored.getString("en")),
            stored.getList("shortages", Document.class).stream()
                .map(RequestDocuments::readShortage)
                .toList());
  }

  private static Document shortage(Shortage shortage) {
    return new Document("commodity", shortage.commodity())
        .append("dimension", shortage.wanted().dimension().name())
        .append("wanted", shortage.wanted().amount())
        .append("available", shortage.available().amount());
  }

  private static Shortage readShortage(Document stored) {
    Dimension dimension = Dimension.valueOf(stored.getString("dimension"));
    return new Shortage(
        stored.getString("commodity"),
        new Quantity(stored.getLong("wanted"), dimension),
        new Quantity(stored.getLong("available"), dimension));
  }

  private static Document proof(Proof proof) {
    return new Document("photo", proof.photo())
        .append("at", date(proof.at()))
        .append("received", date(proof.received()))
        .append("by", proof.by());
  }

  private static Proof readProof(Document stored) {
    return new Proof(
        stored.getString("photo"),
        stored.getDate("at").toInstant(),
        stored.getDate("received").toInstant(),
        stored.getString("by"));
  }

  private static Document event(Event event) {
    return new Document("state", event.state().wireName())
        .append("at", date(event.at()))
        .append("by", event.by())
        .append("reason", reason(event.reason()));
  }

  private static Event readEvent(Document stored) {
    return new Event(
        RequestState.of(stored.getString("state")),
        Objects.requireNonNull(stored.getDate("at")).toInstant(),
        stored.getString("by"),
        readReason(stored.get("reason", Document.class)));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
