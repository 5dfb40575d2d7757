package org.cailanzi.delivery.neighbour;

import java.util.List;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.delivery.limit.HomeLimits;
import org.cailanzi.delivery.neighbour.InventoryApi.HomeForm;
import org.cailanzi.delivery.neighbour.InventoryApi.LimitBody;
import org.cailanzi.delivery.neighbour.InventoryApi.LimitsBody;
import org.cailanzi.delivery.neighbour.NeighbourCalls.Reply;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the inventory service says is left for a home, in our words and not believed unread. */
@Component
class RemoteHomeLimits implements HomeLimits {
  private final InventoryApi inventory;
  private final NeighbourCalls neighbours;

  RemoteHomeLimits(InventoryApi inventory, NeighbourCalls neighbours) {
    this.inventory = inventory;
    this.neighbours = neighbours;
  }

  @Override
  public OfDay of(String household, int persons) {
    HomeForm home = new HomeForm(household, persons);
    Reply<LimitsBody> reply =
        neighbours.call(InventoryApi.NAME, token -> inventory.limits(token, home));
    return switch (reply) {
      case Reply.Yes<LimitsBody>(var limits) -> read(limits);
      case Reply.No<LimitsBody>(var refusal) ->
          throw new NoAnswer(InventoryApi.NAME, String.valueOf(refusal.getMessage()), refusal);
    };
  }

  private static OfDay read(LimitsBody limits) {
    List<LimitBody> items = told(limits.items());
    return new OfDay(told(limits.day()), items.stream().map(RemoteHomeLimits::read).toList());
  }

  private static Limit read(LimitBody limit) {
    return new Limit(
        told(limit.commodity()),
        quantity(limit.most()),
        quantity(limit.has()),
        quantity(limit.left()));
  }

  private static Quantity quantity(@Nullable QuantityBody body) {
    try {
      return told(body).read("quantity");
    } catch (RuntimeException unreadable) {
      throw new NoAnswer(InventoryApi.NAME, "an unreadable quantity", unreadable);
    }
  }

  private static <T> T told(@Nullable T value) {
    if (value == null) {
      throw new NoAnswer(InventoryApi.NAME, "a limit of which something is missing");
    }
    return value;
  }
}
