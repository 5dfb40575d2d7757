package org.cailanzi.platform.commodity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The goods a city knows, found by code or by any name people call them. */
public final class Commodities {
  private final Map<String, Commodity> byCode = new LinkedHashMap<>();
  private final Map<String, Commodity> byName = new LinkedHashMap<>();

  public Commodities(Collection<Commodity> commodities) {
    for (Commodity commodity : commodities) {
      if (byCode.put(commodity.code(), commodity) != null) {
        throw new IllegalArgumentException("Two commodities have the code " + commodity.code());
      }
      Stream.concat(
              Stream.of(commodity.code(), commodity.zh(), commodity.en()),
              commodity.aliases().stream())
          .map(Commodities::key)
          .distinct()
          .forEach(name -> nameOnce(name, commodity));
    }
  }

  private void nameOnce(String name, Commodity commodity) {
    Commodity other = byName.put(name, commodity);
    if (other != null) {
      throw new IllegalArgumentException(
          "\"" + name + "\" names both " + other.code() + " and " + commodity.code());
    }
  }

  public Optional<Commodity> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Finds a commodity by code, name or alias; white space and case do not matter. */
  public Optional<Commodity> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  public List<Commodity> all() {
    return List.copyOf(byCode.values());
  }

  private static String key(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
