package org.cailanzi.inventory.allotment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;

/**
 * What a household has of limited goods on one day, hold by hold.
 *
 * @param ver counts the changes; 0 where the household has not asked yet
 * @param shares at most one for each hold; once there it stays, and only ever becomes less
 */
public record Allotment(Household household, LocalDate day, long ver, List<Share> shares) {
  public Allotment {
    shares = List.copyOf(shares);
  }

  /**
   * What was decided of one hold.
   *
   * @param goods what it counts for, by commodity; empty where it got nothing, so that it never
   *     will
   * @param beyond why it got nothing; empty also where it was over before anybody decided
   */
  public record Share(String hold, Map<String, Quantity> goods, List<Beyond> beyond) {
    public Share {
      goods = Map.copyOf(goods);
      beyond = List.copyOf(beyond);
    }

    /** Never more than before; what is not named any more counts for nothing. */
    Share atMost(Map<String, Quantity> most) {
      Map<String, Quantity> less = new TreeMap<>();
      goods.forEach(
          (commodity, quantity) ->
              less.put(
                  commodity,
                  quantity.atMost(
                      most.getOrDefault(commodity, Quantity.none(quantity.dimension())))));
      return new Share(hold, less, beyond);
    }
  }

  public Optional<Share> of(String hold) {
    return shares.stream().filter(it -> it.hold().equals(hold)).findFirst();
  }

  public Quantity has(String commodity, Dimension dimension) {
    return shares.stream()
        .flatMap(it -> Optional.ofNullable(it.goods().get(commodity)).stream())
        .reduce(Quantity.none(dimension), Quantity::plus);
  }

  /** What of the goods is beyond what the household may still have. */
  public List<Beyond> beyond(Allowance allowance, Map<String, Quantity> goods) {
    List<Beyond> beyond = new ArrayList<>();
    allowance
        .counted(goods)
        .forEach(
            (commodity, wanted) -> {
              Limit limit =
                  new Limit(allowance.mostOf(commodity), has(commodity, wanted.dimension()));
              if (wanted.compareTo(limit.left()) > 0) {
                beyond.add(new Beyond(commodity, wanted, limit));
              }
            });
    return List.copyOf(beyond);
  }

  /** With a hold that gets nothing. */
  Allotment refusing(String hold, List<Beyond> beyond) {
    return with(new Share(hold, Map.of(), beyond));
  }

  /**
   * With a hold that counts for no more than so much. One that nobody has decided on yet gets
   * nothing: whoever is about to comes too late.
   */
  Allotment lowering(String hold, Map<String, Quantity> most) {
    return with(of(hold).map(it -> it.atMost(most)).orElse(new Share(hold, Map.of(), List.of())));
  }

  private Allotment with(Share share) {
    List<Share> others = new ArrayList<>(shares);
    int at = shares.stream().map(Share::hold).toList().indexOf(share.hold());
    if (at < 0) {
      others.add(share);
    } else {
      others.set(at, share);
    }
    return new Allotment(household, day, ver, others);
  }
}
