package org.cailanzi.delivery.dwelling;

import java.util.function.Predicate;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers a home, or describes it anew; cards and cases stay. */
@Component
public class RegisterDwelling {
  private final Dwellings dwellings;
  private final Contacts contacts;

  RegisterDwelling(Dwellings dwellings, Contacts contacts) {
    this.dwellings = dwellings;
    this.contacts = contacts;
  }

  Outcome register(String id, Description description) {
    return register(id, description, null);
  }

  /**
   * @param firstCase noted at once on a home that is new, or null
   */
  public Outcome register(String id, Description description, @Nullable String firstCase) {
    Dwelling fresh =
        Dwelling.registered(
            id,
            description.region(),
            description.persons(),
            description.needs(),
            contacts.seal(id, description.contact()));
    if (dwellings.add(firstCase == null ? fresh : fresh.withCase(firstCase))) {
      return new Outcome(fresh, true);
    }
    Dwelling changed =
        dwellings
            .change(id, it -> unchanged(it, description) ? it : described(it, fresh))
            .orElseThrow(() -> new IllegalStateException("A dwelling is never deleted"));
    return new Outcome(changed, false);
  }

  /** Whether a home is new, or lies where the caller may act. */
  public boolean mayDescribe(String id, Predicate<RegionCode> scope) {
    return dwellings.find(id).map(Dwelling::region).filter(scope.negate()).isEmpty();
  }

  private static Dwelling described(Dwelling seen, Dwelling fresh) {
    return seen.described(fresh.region(), fresh.persons(), fresh.needs(), fresh.contact());
  }

  // Sealing is random, so only the opened text tells whether anything is new.
  private boolean unchanged(Dwelling seen, Description description) {
    return seen.region().equals(description.region())
        && seen.persons() == description.persons()
        && seen.needs().equals(description.needs())
        && contacts.of(seen).equals(description.contact());
  }

  /**
   * @param made whether the home was not registered before
   */
  public record Outcome(Dwelling dwelling, boolean made) {}
}
