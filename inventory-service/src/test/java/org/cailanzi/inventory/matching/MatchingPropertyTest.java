package org.cailanzi.inventory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cailanzi.platform.city.SupplyRules.Haulage;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The match is held against every other there could be, on small cases; large ones against a proof.
 */
class MatchingPropertyTest {
  private static final Haulage HAULAGE = new Haulage(40, 80, 150, 400, null);
  private static final GroupTree GROUPS =
      new GroupTree(
          List.of(
              new FoodGroup("vegetables", "", "", null, null, 5),
              new FoodGroup("leafy", "", "", "vegetables", null, 3),
              new FoodGroup("storable", "", "", "vegetables", null, 7),
              new FoodGroup("pork", "", "", null, null, 7)));
  private static final List<String> CODES = List.of("vegetables", "leafy", "storable", "pork");
  private static final List<RegionCode> AREAS =
      List.of(new RegionCode("320213"), new RegionCode("320211"), new RegionCode("320281"));
  private static final List<RegionCode> FARMS =
      List.of(new RegionCode("320213001"), new RegionCode("3202"), new RegionCode("370481"));

  static LongStream seeds() {
    return new Random(20200124).longs(Integer.getInteger("cailanzi.seeds", 300));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_other_match_fills_more_or_earlier_days_or_costs_less(long seed) {
    Case small = Case.small(new Random(seed));
    Match match = small.match();
    small.assertAllowed(match);
    assertThat(Worth.of(small.best())).isEqualTo(Worth.of(small.byDay(match)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_order_of_sources_and_needs_does_not_matter(long seed) {
    Case some = Case.large(new Random(seed), 6);
    assertThat(some.shuffled(new Random(seed + 1)).match()).isEqualTo(some.match());
  }

  static LongStream fewSeeds() {
    return seeds().limit(Math.max(40, Integer.getInteger("cailanzi.seeds", 0) / 10));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void a_city_is_matched_to_the_gram_and_short_only_where_supply_is(long seed) {
    Case city = Case.large(new Random(seed), 60);
    Match match = city.match();
    city.assertAllowed(match);
    for (Match.Unfilled open : match.unfilled()) {
      // Whatever could still fill the first short day is used up, or bound by its area's surplus.
      assertThat(city.sources)
          .filteredOn(it -> it.surplusOf() == null)
          .filteredOn(it -> GROUPS.countsTowards(it.group(), open.need().group()))
          .filteredOn(it -> it.goodDays() >= open.need().days())
          .allSatisfy(it -> assertThat(taken(match, it)).isEqualTo(it.grams()));
    }
  }

  private static long taken(Match match, Source source) {
    return match.fills().stream()
        .filter(it -> it.source().equals(source))
        .mapToLong(Match.Fill::grams)
        .sum();
  }

  /** So much of a source for a need on one of its days. */
  private record Use(Source source, Need need, int day, long grams, long cost) {}

  /** What matters of a match, the most important first. */
  private record Worth(long filled, List<Long> byDay, long cost) {
    static Worth of(List<Use> uses) {
      return new Worth(
          uses.stream().mapToLong(Use::grams).sum(),
          IntStream.range(0, 8)
              .mapToObj(
                  day -> uses.stream().filter(it -> it.day() == day).mapToLong(Use::grams).sum())
              .toList(),
          uses.stream().mapToLong(it -> it.grams() * it.cost()).sum());
    }

    boolean isBetterThan(Worth other) {
      if (filled != other.filled) {
        return filled > other.filled;
      }
      for (int day = 0; day < byDay.size(); day++) {
        if (!byDay.get(day).equals(other.byDay.get(day))) {
          return byDay.get(day) > other.byDay.get(day);
        }
      }
      return cost < other.cost;
    }
  }

  private record Case(List<Source> sources, List<Need> needs, List<Surplus> surpluses) {
    static Case small(Random random) {
      List<Need> needs =
          IntStream.range(0, 1 + random.nextInt(3))
              .mapToObj(
                  i ->
                      new Need(
                          AREAS.get(i % 2),
                          Place.in(AREAS.get(i % 2)),
                          CODES.get((i / 2 + random.nextInt(2)) % 3),
                          LongStream.range(0, 1 + random.nextInt(2))
                              .mapToObj(_ -> (long) random.nextInt(3))
                              .toList()))
              .distinct()
              .toList();
      return made(random, 1 + random.nextInt(3), needs, 4);
    }

    static Case large(Random random, int sources) {
      List<Need> needs = new ArrayList<>();
      for (RegionCode area : AREAS) {
        for (String group : CODES) {
          long daily = 1 + random.nextLong(600_000_000L);
          int target = 1 + random.nextInt(7);
          needs.add(
              Need.of(area, Place.in(area), group, random.nextLong(daily * 7), daily, target));
        }
      }
      return made(random, sources, needs, 3_000_000_000L);
    }

    private static Case made(Random random, int count, List<Need> needs, long most) {
      List<Source> sources =
          IntStream.range(0, count).mapToObj(i -> source(random, i, most)).toList();
      List<Surplus> surpluses = new ArrayList<>();
      for (RegionCode area : AREAS) {
        for (String group : CODES) {
          if (random.nextInt(3) > 0) {
            surpluses.add(new Surplus(area, group, random.nextLong(most)));
          }
        }
      }
      return new Case(sources, needs, surpluses);
    }

    private static Source source(Random random, int number, long most) {
      @Nullable RegionCode area =
          random.nextInt(3) == 0 ? AREAS.get(random.nextInt(AREAS.size())) : null;
      return new Source(
          "s%03d".formatted(number),
          Place.in(area == null ? FARMS.get(random.nextInt(FARMS.size())) : area),
          CODES.get(random.nextInt(CODES.size())),
          random.nextLong(most),
          area == null ? 500_000 + random.nextInt(4_000_000) : 0,
          random.nextInt(9),
          area);
    }

    Match match() {
      return matching().of(sources, needs);
    }

    private Matching matching() {
      return new Matching(GROUPS, HAULAGE, surpluses);
    }

    Case shuffled(Random random) {
      List<Source> otherSources = new ArrayList<>(sources);
      List<Need> otherNeeds = new ArrayList<>(needs);
      Collections.shuffle(otherSources, random);
      Collections.shuffle(otherNeeds, random);
      return new Case(otherSources, otherNeeds, surpluses);
    }

    /** Never more than is offered, than is short, than the surplus, nor goods that do not fit. */
    void assertAllowed(Match match) {
      Map<Source, Long> fromSource =
          match.fills().stream()
              .collect(
                  Collectors.groupingBy(
                      Match.Fill::source, Collectors.summingLong(Match.Fill::grams)));
      fromSource.forEach((it, grams) -> assertThat(grams).isLessThanOrEqualTo(it.grams()));
      for (Need need : needs) {
        long filled =
            match.fills().stream()
                .filter(it -> it.need().equals(need))
                .mapToLong(Match.Fill::grams)
                .sum();
        long open =
            match.unfilled().stream()
                .filter(it -> it.need().equals(need))
                .mapToLong(Match.Unfilled::grams)
                .sum();
        assertThat(filled + open).isEqualTo(need.grams());
      }
      assertThat(match.fills()).allMatch(it -> fits(it.source(), it.need()));
      surpluses.forEach(it -> assertThat(takenFrom(it, match)).isLessThanOrEqualTo(it.grams()));
    }

    private static long takenFrom(Surplus surplus, Match match) {
      return match.fills().stream()
          .filter(it -> surplus.area().equals(it.source().surplusOf()))
          .filter(it -> GROUPS.countsTowards(it.source().group(), surplus.group()))
          .mapToLong(Match.Fill::grams)
          .sum();
    }

    private static boolean fits(Source source, Need need) {
      return source.goodDays() > 0
          && !need.area().equals(source.surplusOf())
          && GROUPS.countsTowards(source.group(), need.group());
    }

    /** The match's fills given to days: what is good the shortest goes to the earliest. */
    List<Use> byDay(Match match) {
      List<Use> uses = new ArrayList<>();
      for (Need need : needs) {
        long[] open = need.shortByDay().stream().mapToLong(it -> it).toArray();
        match.fills().stream()
            .filter(it -> it.need().equals(need))
            .sorted((a, b) -> Long.compare(a.source().goodDays(), b.source().goodDays()))
            .forEach(
                fill -> {
                  long left = fill.grams();
                  for (int day = 0; day < open.length && left > 0; day++) {
                    long part = Math.min(left, open[day]);
                    if (part > 0) {
                      assertThat((long) day).isLessThan(fill.source().goodDays());
                      uses.add(use(fill.source(), need, day, part));
                      open[day] -= part;
                      left -= part;
                    }
                  }
                  assertThat(left).isZero();
                });
      }
      return uses;
    }

    private Use use(Source source, Need need, int day, long grams) {
      return new Use(source, need, day, grams, matching().cost(source, need));
    }

    /**
     * The best of all ways to give every gram of every source to some day of some need, or none.
     */
    List<Use> best() {
      List<Source> grams = new ArrayList<>();
      sources.forEach(it -> LongStream.range(0, it.grams()).forEach(_ -> grams.add(it)));
      List<List<Use>> best = new ArrayList<>(List.of(List.of()));
      search(grams, 0, new ArrayList<>(), best);
      return best.getFirst();
    }

    private void search(List<Source> grams, int at, List<Use> uses, List<List<Use>> best) {
      if (at == grams.size()) {
        if (Worth.of(uses).isBetterThan(Worth.of(best.getFirst()))) {
          best.set(0, List.copyOf(uses));
        }
        return;
      }
      search(grams, at + 1, uses, best);
      Source source = grams.get(at);
      for (Need need : needs) {
        for (int day = 0; day < Math.min(need.days(), source.goodDays()); day++) {
          if (fits(source, need) && hasRoom(uses, need, day) && hasSurplus(uses, source)) {
            uses.add(use(source, need, day, 1));
            search(grams, at + 1, uses, best);
            uses.removeLast();
          }
        }
      }
    }

    private static boolean hasRoom(List<Use> uses, Need need, int day) {
      return uses.stream().filter(it -> it.need().equals(need) && it.day() == day).count()
          < need.shortByDay().get(day);
    }

    private boolean hasSurplus(List<Use> uses, Source source) {
      return surpluses.stream()
          .filter(it -> it.area().equals(source.surplusOf()))
          .filter(it -> GROUPS.countsTowards(source.group(), it.group()))
          .allMatch(
              surplus ->
                  uses.stream()
                          .filter(it -> surplus.area().equals(it.source().surplusOf()))
                          .filter(it -> GROUPS.countsTowards(it.source().group(), surplus.group()))
                          .count()
                      < surplus.grams());
    }
  }
}
