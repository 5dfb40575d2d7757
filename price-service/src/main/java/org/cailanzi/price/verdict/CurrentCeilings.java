package org.cailanzi.price.verdict;

import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.disaster.DisasterModes;
import org.springframework.stereotype.Component;

/**
 * The index of all ceilings issued so far. When an edition is missing, the ceilings that came since
 * are compiled into it; all of them anew only when that cannot be told, or with a disaster.
 */
@Component
public class CurrentCeilings {
  private final Ceilings ceilings;
  private final DisasterModes disasters;
  private final Goods goods;
  private volatile Edition compiled;

  CurrentCeilings(Ceilings ceilings, DisasterModes disasters, CityProfile city) {
    this.ceilings = ceilings;
    this.disasters = disasters;
    this.goods = new Goods(city);
    this.compiled = new Edition(0, new CeilingIndex(List.of(), List.of(), goods));
  }

  /** The index of this moment: no ceiling acknowledged before the call is missing. */
  public Edition now() {
    long number = ceilings.edition();
    Edition known = compiled;
    return known.number() == number ? known : compile();
  }

  private synchronized Edition compile() {
    Edition known = compiled;
    // Its number is read before the ceilings: the index may have more than it says, never less.
    Ceilings.Since since = ceilings.since(known.number());
    if (known.number() != since.number()) {
      CeilingIndex index =
          since
              .ceilings()
              .map(known.index()::with)
              .orElseGet(() -> new CeilingIndex(ceilings.all(), disasters.all(), goods));
      compiled = new Edition(since.number(), index);
    }
    return compiled;
  }

  /**
   * @param number grows with every ceiling and every disaster declared or ended
   */
  public record Edition(long number, CeilingIndex index) {}
}
