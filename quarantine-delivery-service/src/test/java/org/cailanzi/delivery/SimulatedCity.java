package org.cailanzi.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cailanzi.delivery.fulfilment.Goods;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.delivery.fulfilment.Prices;
import org.cailanzi.delivery.request.Line;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.delivery.request.Reason.Shortage;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The two neighbours as this service may rely on them: holds that are all or nothing, known by
 * their id, and never taken once given back. It keeps books, so that a test can say that nothing
 * leaked and nothing went twice; and it can fall silent, before or after doing what was asked.
 */
public final class SimulatedCity implements Goods, Prices {
  private final Map<String, Long> onHand = new HashMap<>();
  private final Map<String, Kept> holds = new HashMap<>();
  private final Map<String, HoldOrder> asked = new HashMap<>();
  private final Supplier<Instant> now;
  private Runnable before = () -> {};
  private Runnable after = () -> {};
  private @Nullable String silent;
  private boolean silentAfterwards;

  public SimulatedCity(Supplier<Instant> now) {
    this.now = now;
  }

  /** Run before and after each call has its effect; either may throw. */
  public synchronized void around(Runnable newBefore, Runnable newAfter) {
    before = newBefore;
    after = newAfter;
  }

  public synchronized void stock(String commodity, long grams) {
    onHand.put(commodity, grams);
  }

  /** A new day: nothing is held. */
  public synchronized void forgetHolds() {
    holds.clear();
  }

  public synchronized long onHand(String commodity) {
    return onHand.getOrDefault(commodity, 0L);
  }

  public synchronized void falls(String neighbour, boolean onlyAfterActing) {
    silent = neighbour;
    silentAfterwards = onlyAfterActing;
  }

  public synchronized void answersAgain() {
    silent = null;
  }

  /** What stands now, by hold. */
  public synchronized Map<String, String> holds() {
    return holds.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> settled(it.getValue()).state));
  }

  @Override
  public Optional<String> siteServing(RegionCode region) {
    return call("inventory", () -> Optional.of("site-" + region.at(RegionCode.Level.STREET)));
  }

  @Override
  public Check check(String point, RegionCode region, LocalDate day, List<String> commodities) {
    UnitPrice price = new UnitPrice(2_740_000, Dimension.MASS);
    return call(
        "price",
        () ->
            new Check.Priced(
                commodities.stream()
                    .collect(Collectors.toMap(it -> it, it -> new Price(price, false)))));
  }

  /** What was asked for under a hold's id, as it was asked last. */
  public synchronized HoldOrder asked(String hold) {
    return Objects.requireNonNull(asked.get(hold), hold);
  }

  @Override
  public Taken take(HoldOrder order) {
    return call(
        "inventory",
        () -> {
          asked.put(order.hold(), order);
          Kept kept = holds.get(order.hold());
          if (kept == null) {
            kept = taken(order);
            holds.put(order.hold(), kept);
          }
          return switch (settled(kept).state) {
            case "held", "issued" -> new Taken.Held(kept.until);
            case "refused" -> new Taken.Refused(notEnough(order));
            default -> new Taken.Over();
          };
        });
  }

  private Kept taken(HoldOrder order) {
    boolean enough =
        order.lines().stream().allMatch(it -> it.quantity().amount() <= free(it.commodity()));
    return new Kept(enough ? "held" : "refused", order.lines(), order.until());
  }

  private Reason notEnough(HoldOrder order) {
    Line line = order.lines().getFirst();
    return new Reason(
        "not-enough-stock",
        new org.cailanzi.platform.problem.Bilingual("库存不足", "Not enough stock"),
        List.of(
            new Shortage(
                line.commodity(), line.quantity(), Quantity.grams(free(line.commodity())))));
  }

  private long free(String commodity) {
    long held =
        holds.values().stream()
            .filter(it -> settled(it).state.equals("held"))
            .flatMap(it -> it.lines.stream())
            .filter(it -> it.commodity().equals(commodity))
            .mapToLong(it -> it.quantity().amount())
            .sum();
    return Math.max(0, onHand.getOrDefault(commodity, 0L) - held);
  }

  @Override
  public Standing standing(String hold) {
    return call(
        "inventory",
        () -> {
          Kept kept = holds.get(hold);
          return kept != null && settled(kept).state.equals("held")
              ? Standing.STANDS
              : Standing.OVER;
        });
  }

  @Override
  public Return giveBack(String hold) {
    return call(
        "inventory",
        () -> {
          Kept kept = holds.computeIfAbsent(hold, it -> new Kept("released", List.of(), now.get()));
          if (kept.state.equals("held")) {
            kept.state = "released";
          }
          return kept.state.equals("issued") ? Return.ISSUED : Return.FREE;
        });
  }

  @Override
  public Issue issue(String hold) {
    return call(
        "inventory",
        () -> {
          Kept kept = holds.get(hold);
          if (kept == null) {
            return new Issue.Over();
          }
          if (settled(kept).state.equals("held")) {
            kept.state = "issued";
            kept.lines.forEach(
                it -> onHand.merge(it.commodity(), -it.quantity().amount(), Long::sum));
          }
          return kept.state.equals("issued") ? new Issue.Issued() : new Issue.Over();
        });
  }

  private Kept settled(Kept kept) {
    if (kept.state.equals("held") && !now.get().isBefore(kept.until)) {
      kept.state = "expired";
    }
    return kept;
  }

  private synchronized <T> T call(String neighbour, Supplier<T> effect) {
    before.run();
    if (neighbour.equals(silent) && !silentAfterwards) {
      throw new NoAnswer(neighbour, "silent");
    }
    T answer = effect.get();
    after.run();
    if (neighbour.equals(silent)) {
      throw new NoAnswer(neighbour, "silent after acting");
    }
    return answer;
  }

  private static final class Kept {
    private String state;
    private final List<Line> lines;
    private final Instant until;

    Kept(String state, List<Line> lines, Instant until) {
      this.state = state;
      this.lines = lines;
      this.until = until;
    }
  }
}
