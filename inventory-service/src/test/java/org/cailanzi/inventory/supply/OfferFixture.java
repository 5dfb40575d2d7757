package org.cailanzi.inventory.supply;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;

/** Offers for the tests of others. */
public final class OfferFixture {
  private OfferFixture() {}

  /** An offer of cabbage at 1 元/500g that stands all February. */
  public static Offer cabbage(String id, long grams) {
    return Offer.made(
        id,
        "S-1",
        "CABBAGE",
        Quantity.grams(grams),
        new UnitPrice(1_000_000, Dimension.MASS),
        LocalDate.of(2020, 2, 1),
        LocalDate.of(2020, 2, 29),
        new RegionCode("370481"),
        null);
  }

  public static void put(MongoDatabase database, Offer offer) {
    new Offers(database).put(offer);
  }

  /** What an offer has promised to orders, those it has back included, and no others. */
  public static List<String> granted(MongoDatabase database, String offer) {
    Document document = database.getCollection("offers").find(new Document("_id", offer)).first();
    return document.getList("decisions", Document.class).stream()
        .filter(it -> it.getBoolean("granted"))
        .map(it -> it.getString("order"))
        .toList();
  }
}
