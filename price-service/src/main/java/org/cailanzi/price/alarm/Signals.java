package org.cailanzi.price.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.springframework.stereotype.Component;

/** What prices say of each group of goods, for whoever holds it against something else. */
@Component
public class Signals {
  private final Moves moves;
  private final Asked asked;
  private final CityProfile city;

  Signals(Moves moves, Asked asked, CityProfile city) {
    this.moves = moves;
    this.asked = asked;
    this.city = city;
  }

  /** The signal of every group of the city's goods on a day, in the profile's order. */
  public List<Signal> of(Question question, LocalDate day) {
    List<Moves.District> districts = moves.districts(question, day);
    List<Move> moved = moves.of(districts, day);
    Optional<Raised> alarm = Raised.on(day, moved, city.figures().grades());
    List<Watched> watched = moves.watched(districts, day);
    return city.groups().stream()
        .map(it -> signal(it, day, new Seen(moved, alarm, watched)))
        .toList();
  }

  private Signal signal(FoodGroup group, LocalDate day, Seen seen) {
    List<Watched> rises =
        seen.watched.stream().filter(it -> within(it.commodity(), group)).toList();
    List<Bilingual> because = new ArrayList<>();
    rises.forEach(
        it ->
            because.add(
                RiseWords.above(
                    asked.name(it.district()), name(it.commodity()), it.change(), it.threshold())));
    if (seen.alarm
        .filter(it -> it.moves().stream().anyMatch(m -> within(m.commodity(), group)))
        .isPresent()) {
      because.addFirst(RiseWords.grade(seen.alarm.get()));
      return new Signal(group, Strength.ALARM, because);
    }
    if (!rises.isEmpty()) {
      return new Signal(group, Strength.RISING, because);
    }
    boolean known =
        seen.moved.stream()
            .anyMatch(it -> it.day().equals(day) && within(it.commodity(), group) && !it.unknown());
    return new Signal(group, known ? Strength.CALM : Strength.UNKNOWN, because);
  }

  private boolean within(String commodity, FoodGroup group) {
    return city.commodities()
        .byCode(commodity)
        .filter(it -> city.countsTowards(it.group(), group.code()))
        .isPresent();
  }

  private Bilingual name(String commodity) {
    Commodity known = city.commodities().byCode(commodity).orElseThrow();
    return new Bilingual(known.zh(), known.en());
  }

  private record Seen(List<Move> moved, Optional<Raised> alarm, List<Watched> watched) {}

  /** How loudly prices speak; nothing is known where too few points could be compared. */
  public enum Strength {
    UNKNOWN,
    CALM,
    RISING,
    ALARM
  }

  /**
   * @param because the sums it rests on
   */
  public record Signal(FoodGroup group, Strength strength, List<Bilingual> because) {
    public Signal {
      because = List.copyOf(because);
    }
  }
}
