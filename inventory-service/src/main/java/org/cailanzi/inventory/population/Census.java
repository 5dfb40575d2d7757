package org.cailanzi.inventory.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of the regions of a city and of the people in them: the city profile's regions
 * and the imported figures, in the order of codes, so that a region is followed by its parts.
 */
public final class Census {
  private static final String PROFILE = "城市档案 city profile";

  private static final Comparator<Figure> LAST_FIRST =
      Comparator.comparing(Figure::at).thenComparing(Figure::source).reversed();

  private final NavigableMap<String, Entry> byCode = new TreeMap<>();

  /**
   * @param day on which profile regions must be valid; others are history, or not yet
   */
  public Census(Collection<Region> regions, Collection<Figure> figures, LocalDate day) {
    for (Region region : regions) {
      if (region.validOn(day)) {
        entry(region.code()).region = region;
      }
    }
    figures.forEach(it -> entry(it.region()).figures.add(it));
    byCode.values().forEach(it -> it.figures.sort(LAST_FIRST));
  }

  private Entry entry(RegionCode code) {
    return byCode.computeIfAbsent(code.code(), _ -> new Entry(code));
  }

  /** The regions within one, itself first. */
  public List<Entry> within(RegionCode region) {
    return List.copyOf(tail(region).values());
  }

  private NavigableMap<String, Entry> tail(RegionCode region) {
    return byCode.subMap(region.code(), true, region.code() + ":", false);
  }

  /**
   * How many people live in a region: its own figure of the source imported last, else the
   * profile's, else the sum of the largest parts that have one; empty where nobody says.
   */
  public Optional<Headcount> of(RegionCode region) {
    Optional<Headcount> sum = Optional.empty();
    String counted = "none";
    for (Entry part : tail(region).values()) {
      Optional<Headcount> own = part.own();
      if (own.isEmpty() || part.code.code().startsWith(counted)) {
        continue;
      }
      if (part.code.equals(region)) {
        return own;
      }
      counted = part.code.code();
      Headcount more = own.get().asPart();
      sum = Optional.of(sum.map(it -> it.plus(more)).orElse(more));
    }
    return sum;
  }

  /** What anybody but one source says of a region: the first other figure, else the parts. */
  Optional<Headcount> otherThan(String source, RegionCode region) {
    @Nullable Entry entry = byCode.get(region.code());
    Optional<Headcount> other =
        entry == null
            ? Optional.empty()
            : entry.figures.stream()
                .filter(it -> !it.source().equals(source))
                .findFirst()
                .map(it -> new Headcount(it.population(), it.households(), it.source(), 0));
    boolean ownOnly = other.isEmpty() && entry != null && !entry.figures.isEmpty();
    return other.isPresent() || ownOnly ? other : of(region);
  }

  /** One region with what is known of it. */
  public static final class Entry {
    private final RegionCode code;
    private final List<Figure> figures = new ArrayList<>();
    private @Nullable Region region;

    private Entry(RegionCode code) {
      this.code = code;
    }

    public RegionCode code() {
      return code;
    }

    public String zh() {
      if (region != null) {
        return region.zh();
      }
      return figures.isEmpty() ? code.code() : figures.getFirst().zh();
    }

    public String en() {
      return region == null ? zh() : region.en();
    }

    /** What each source says, the one that counts first. */
    public List<Figure> figures() {
      return List.copyOf(figures);
    }

    /** Its own figure, without looking at its parts. */
    Optional<Headcount> own() {
      if (!figures.isEmpty()) {
        Figure latest = figures.getFirst();
        return Optional.of(
            new Headcount(latest.population(), latest.households(), latest.source(), 0));
      }
      return region == null || region.population() == null
          ? Optional.empty()
          : Optional.of(new Headcount(region.population(), null, PROFILE, 0));
    }
  }
}
