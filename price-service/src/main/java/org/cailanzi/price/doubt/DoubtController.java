package org.cailanzi.price.doubt;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.DoubtedQuotes;
import org.cailanzi.price.quote.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the prices that wait for a person, those that have waited longest first. */
@RestController
class DoubtController {
  private static final int PAGE = 100;

  private final DoubtedQuotes quotes;
  private final Points points;

  DoubtController(DoubtedQuotes quotes, Points points) {
    this.quotes = quotes;
    this.points = points;
  }

  @GetMapping("/doubts")
  DoubtList waiting(
      Caller caller, @RequestParam String region, @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    List<Waiting> found = quotes.waiting(within, after, PAGE);
    Map<String, Point> names =
        points.byCodes(
            found.stream().map(it -> it.day().key().point()).collect(Collectors.toSet()));
    List<WaitingBody> items =
        found.stream()
            .flatMap(
                it ->
                    it.prices().stream()
                        .map(
                            price ->
                                WaitingBody.of(it.day(), price, names.get(it.day().key().point()))))
            .toList();
    return new DoubtList(items, found.size() < PAGE ? null : found.getLast().place());
  }

  /**
   * @param next where the next page begins; absent on the last
   */
  record DoubtList(List<WaitingBody> items, @Nullable String next) {}
}
