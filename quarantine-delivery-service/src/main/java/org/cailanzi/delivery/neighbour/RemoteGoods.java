package org.cailanzi.delivery.neighbour;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cailanzi.delivery.fulfilment.Goods;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.delivery.neighbour.InventoryApi.HoldBody;
import org.cailanzi.delivery.neighbour.InventoryApi.HoldForm;
import org.cailanzi.delivery.neighbour.InventoryApi.LineForm;
import org.cailanzi.delivery.neighbour.InventoryApi.SiteBody;
import org.cailanzi.delivery.neighbour.NeighbourCalls.Reply;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inventory service in our words: what it says is translated, and not believed unread. */
@Component
class RemoteGoods implements Goods {
  private static final String SUMMARY = "summary";

  private final InventoryApi inventory;
  private final NeighbourCalls neighbours;

  RemoteGoods(InventoryApi inventory, NeighbourCalls neighbours) {
    this.inventory = inventory;
    this.neighbours = neighbours;
  }

  @Override
  public Optional<String> siteServing(RegionCode region) {
    return switch (ask(token -> inventory.sites(token, region.code()))) {
      case Reply.Yes(var sites) -> first(known(sites.items(), "no list of sites"));
      case Reply.No(var refusal) -> throw silence(refusal);
    };
  }

  // A summary site stands for reports about others and hands nothing out.
  private static Optional<String> first(List<SiteBody> sites) {
    return sites.stream()
        .filter(it -> !SUMMARY.equals(it.kind()))
        .map(SiteBody::site)
        .filter(Objects::nonNull)
        .findFirst();
  }

  @Override
  public Taken take(HoldOrder order) {
    return switch (ask(token -> inventory.take(token, order.hold(), form(order)))) {
      case Reply.Yes(var hold) -> taken(order, hold);
      case Reply.No(var refusal) -> refused(refusal);
    };
  }

  private static Taken taken(HoldOrder order, HoldBody hold) {
    Instant until = hold.expiresAt() == null ? order.until() : hold.expiresAt();
    return switch (known(hold.state(), "no state of a hold")) {
      case "held", "issuing", "issued" -> new Taken.Held(until);
      case "releasing", "released", "expired" -> new Taken.Over();
      default -> throw new NoAnswer(InventoryApi.NAME, "a hold under way: " + hold.state());
    };
  }

  private static Taken refused(Refusal refusal) {
    return switch (refusal.type()) {
      case "hold-released", "hold-expired" -> new Taken.Over();
      default -> new Taken.Refused(Reasons.of(refusal, InventoryApi.NAME));
    };
  }

  @Override
  public Standing standing(String hold) {
    return switch (ask(token -> inventory.hold(token, hold))) {
      case Reply.Yes(var found) ->
          switch (known(found.state(), "no state of a hold")) {
            case "releasing", "released", "expired", "refused" -> Standing.OVER;
            default -> Standing.STANDS;
          };
      case Reply.No(var refusal) -> {
        if (refusal.status() != 404) {
          throw silence(refusal);
        }
        yield Standing.OVER;
      }
    };
  }

  @Override
  public Return giveBack(String hold) {
    return switch (ask(token -> inventory.release(token, hold))) {
      case Reply.Yes(var left) ->
          switch (known(left.state(), "no state of a hold")) {
            case "releasing", "released", "expired", "refused" -> Return.FREE;
            case "issued" -> Return.ISSUED;
            default -> throw new NoAnswer(InventoryApi.NAME, "a hold that stays " + left.state());
          };
      // Whatever else it refuses here, nothing is left that we hold.
      case Reply.No(var refusal) ->
          refusal.type().equals("hold-issued") ? Return.ISSUED : Return.FREE;
    };
  }

  @Override
  public Issue issue(String hold) {
    return switch (ask(token -> inventory.issue(token, hold))) {
      case Reply.Yes(var found) -> issued(known(found.state(), "no state of a hold"));
      case Reply.No(var refusal) -> {
        if (refusal.status() != 404 && refusal.status() != 409) {
          throw silence(refusal);
        }
        yield new Issue.Over();
      }
    };
  }

  private static Issue issued(String state) {
    if (!state.equals("issued")) {
      throw new NoAnswer(InventoryApi.NAME, "a hold not issued yet: " + state);
    }
    return new Issue.Issued();
  }

  private <T> Reply<T> ask(Function<String, @Nullable T> call) {
    return neighbours.call(InventoryApi.NAME, call);
  }

  private static HoldForm form(HoldOrder order) {
    return new HoldForm(
        order.site(),
        order.region().code(),
        order.lines().stream()
            .map(it -> new LineForm(it.commodity(), QuantityBody.of(it.quantity())))
            .toList(),
        order.reference(),
        order.household(),
        order.persons(),
        order.until());
  }

  private static NoAnswer silence(Refusal refusal) {
    return new NoAnswer(InventoryApi.NAME, String.valueOf(refusal.getMessage()), refusal);
  }

  private static <T> T known(@Nullable T value, String otherwise) {
    if (value == null) {
      throw new NoAnswer(InventoryApi.NAME, otherwise);
    }
    return value;
  }
}
