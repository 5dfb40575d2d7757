package org.cailanzi.inventory.population;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Regions over HTTP: the profile's and the imported ones, with their people. */
@RestController
class RegionController {
  private final Populations populations;
  private final CityClock clock;

  RegionController(Populations populations, CityClock clock) {
    this.populations = populations;
    this.clock = clock;
  }

  @GetMapping("/regions")
  RegionList within(@RequestParam String within, @RequestParam @Nullable LocalDate day) {
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    Census census = populations.census(region, day == null ? clock.today() : day);
    return new RegionList(
        census.within(region).stream().map(it -> RegionBody.of(it, census)).toList());
  }

  record RegionList(List<RegionBody> items) {}

  /**
   * @param parts how many smaller regions the population is the sum of, 0 for its own figure
   * @param figures what each source says, the one that counts first
   * @param contradicted whether two of them are more than 5 % apart
   */
  record RegionBody(
      String region,
      String zh,
      String en,
      @Nullable Long population,
      @Nullable Long households,
      @Nullable String source,
      int parts,
      List<FigureBody> figures,
      boolean contradicted) {
    static RegionBody of(Census.Entry entry, Census census) {
      @Nullable Headcount count = census.of(entry.code()).orElse(null);
      return new RegionBody(
          entry.code().code(),
          entry.zh(),
          entry.en(),
          count == null ? null : count.population(),
          count == null ? null : count.households(),
          count == null ? null : count.source(),
          count == null ? 0 : count.parts(),
          entry.figures().stream().map(FigureBody::of).toList(),
          count != null
              && entry.figures().stream().anyMatch(it -> count.contradicts(it.population())));
    }
  }

  record FigureBody(String source, long population, @Nullable Long households) {
    static FigureBody of(Figure figure) {
      return new FigureBody(figure.source(), figure.population(), figure.households());
    }
  }
}
