package org.cailanzi.delivery.neighbour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.delivery.fulfilment.Prices;
import org.cailanzi.delivery.neighbour.NeighbourCalls.Reply;
import org.cailanzi.delivery.neighbour.PriceApi.CheckBody;
import org.cailanzi.delivery.neighbour.PriceApi.CheckForm;
import org.cailanzi.delivery.neighbour.PriceApi.ItemBody;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.platform.problem.ProblemException;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.stereotype.Component;

/** The price service in our words: a price is believed only if it can be read and was asked for. */
@Component
class RemotePrices implements Prices {
  private final PriceApi prices;
  private final NeighbourCalls neighbours;

  RemotePrices(PriceApi prices, NeighbourCalls neighbours) {
    this.prices = prices;
    this.neighbours = neighbours;
  }

  @Override
  public Check check(String point, RegionCode region, LocalDate day, List<String> commodities) {
    CheckForm form = new CheckForm(point, region.code(), day, commodities);
    return switch (neighbours.call(PriceApi.NAME, token -> prices.check(token, form))) {
      case Reply.Yes(var checked) -> read(checked, commodities);
      case Reply.No(var refusal) -> new Check.Refused(Reasons.of(refusal, PriceApi.NAME));
    };
  }

  private static Check read(CheckBody checked, List<String> commodities) {
    Map<String, ItemBody> byCommodity = new HashMap<>();
    if (checked.items() != null) {
      checked.items().forEach(it -> byCommodity.put(String.valueOf(it.commodity()), it));
    }
    Map<String, Price> found = new HashMap<>();
    List<String> without = new ArrayList<>();
    for (String commodity : commodities) {
      ItemBody item = byCommodity.get(commodity);
      if (item == null || item.outcome() == null) {
        throw new NoAnswer(PriceApi.NAME, "nothing said of " + commodity);
      }
      switch (item.outcome()) {
        case "priced" -> found.put(commodity, price(item));
        case "no-price" -> without.add(commodity);
        default -> throw new NoAnswer(PriceApi.NAME, "unknown outcome " + item.outcome());
      }
    }
    return without.isEmpty() ? new Check.Priced(found) : new Check.Refused(noPrice(without));
  }

  private static Price price(ItemBody item) {
    if (item.price() == null) {
      throw new NoAnswer(PriceApi.NAME, "priced, but no price");
    }
    try {
      return new Price(item.price().read("price"), Boolean.TRUE.equals(item.capped()));
    } catch (ProblemException unreadable) {
      throw new NoAnswer(PriceApi.NAME, "an unreadable price", unreadable);
    }
  }

  private static Reason noPrice(List<String> without) {
    String names = String.join("、", without);
    return Reason.of(
        "no-price", "以下商品近期没有报价：" + names, "Without a recent price: " + String.join(", ", without));
  }
}
