package org.cailanzi.inventory.order;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.stock.Acts;
import org.cailanzi.inventory.stock.MoveStock;
import org.cailanzi.inventory.stock.Outboxes;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockLocks;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.supply.Offers;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;

/** One process that keeps orders, without its web: several may share a database. */
final class Desk {
  static final CollectionSchema[] SCHEMAS = {
    Stocks.SCHEMA, Acts.SCHEMA, Orders.SCHEMA, Offers.SCHEMA
  };
  static final Instant START = Instant.parse("2020-02-24T04:00:00Z");
  static final StockKey CABBAGE = new StockKey("WX-SM-01", "CABBAGE");

  private static final CityProfile CITY = CityConfiguration.readProfile("wuxi");

  final Offers offers;
  final Orders orders;
  final KeepOrders keep;
  final SweepOrders sweep;
  private final Stocks stocks;
  private final CityClock clock;

  Desk(MongoDatabase database, Clock time) {
    clock = new CityClock(time, CITY);
    var settings = new OrderSettings(Duration.ofSeconds(15), Duration.ofSeconds(5));
    stocks = new Stocks(database, new Outboxes());
    offers = new Offers(database);
    orders = new Orders(database, settings);
    var move = new MoveStock(stocks, new Acts(database), new StockLocks());
    keep = new KeepOrders(orders, offers, move, new Goods(CITY), clock);
    sweep = new SweepOrders(orders, keep, settings, clock);
  }

  /** Orders grams of an offer, as an approval does. */
  void order(String id, String offer, long grams) {
    if (offers.promise(offer, id, Quantity.grams(grams), LocalDate.of(2020, 2, 24))) {
      orders.place(
          Order.placed(
              id,
              "P-1",
              offer,
              "S-1",
              CABBAGE.site(),
              new RegionCode("320213"),
              CABBAGE.commodity(),
              Quantity.grams(grams),
              new UnitPrice(1_000_000, Dimension.MASS),
              new Money(1),
              new Money(1),
              LocalDate.of(2020, 2, 25),
              null,
              "bureau",
              START));
    }
  }

  OrderOutcome receive(String id, String key, long grams) {
    return receive(id, key, grams, null);
  }

  OrderOutcome receive(String id, String key, long grams, @Nullable String reason) {
    return keep.receive(
        id,
        new Order.Receipt(
            key,
            "print of " + key + grams,
            Quantity.grams(grams),
            null,
            null,
            reason,
            "market",
            clock.now(),
            false));
  }

  long onHand() {
    return Optional.ofNullable(stocks.find(List.of(CABBAGE)).get(CABBAGE))
        .map(Stock::onHand)
        .map(Quantity::amount)
        .orElse(0L);
  }
}
