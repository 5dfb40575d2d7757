package org.cailanzi.delivery.summary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.round.Round;
import org.cailanzi.delivery.round.Rounds;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of a region's day, without a person in them. */
@RestController
class SummaryController {
  private final Requests requests;
  private final Rounds rounds;

  SummaryController(Requests requests, Rounds rounds) {
    this.requests = requests;
    this.rounds = rounds;
  }

  @GetMapping("/summary")
  SummaryBody summary(Caller caller, @RequestParam String region, @RequestParam LocalDate day) {
    caller.require(Role.BUREAU, Role.DISPATCHER, Role.GRID_WORKER);
    RegionCode wanted = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(wanted);
    List<SupplyRequest> ofTheDay = requests.of(day, wanted);
    List<SupplyRequest> left = requests.upTo(day.minusDays(1), wanted, RequestState.OPEN);
    return new SummaryBody(
        region,
        day,
        counts(ofTheDay.stream().map(it -> it.state().wireName())),
        counts(
            ofTheDay.stream()
                .filter(it -> RequestState.BEFORE_ROUND.contains(it.state()))
                .map(it -> it.delivery().slot().code())),
        requests.of(day.plusDays(1), wanted).size(),
        left.size(),
        waiting(Stream.concat(ofTheDay.stream(), left.stream())),
        counts(
            rounds.of(day).stream()
                .filter(it -> touches(it, wanted))
                .map(it -> it.state().wireName())));
  }

  private static boolean touches(Round round, RegionCode region) {
    return region.contains(round.area()) || round.area().contains(region);
  }

  private static Map<String, Long> counts(Stream<String> names) {
    return names.collect(
        Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  /** What does not move on, by whom or what it waits for, the most frequent first. */
  private static List<WaitingBody> waiting(Stream<SupplyRequest> some) {
    Map<WaitingBody, Long> counts =
        some.filter(it -> it.progress().waitingFor() != null || it.progress().reason() != null)
            .collect(Collectors.groupingBy(WaitingBody::of, Collectors.counting()));
    return counts.entrySet().stream()
        .map(it -> it.getKey().times(it.getValue()))
        .sorted(
            Comparator.comparing(WaitingBody::count)
                .reversed()
                .thenComparing(WaitingBody::state)
                .thenComparing(WaitingBody::code))
        .toList();
  }

  /**
   * @param requests those to be brought on the day, by state
   * @param onNoRound those of the day that wait to be planned, by slot
   * @param nextDay how many are to be brought on the day after
   * @param leftOver open ones of earlier days
   * @param waiting by state, neighbour and reason
   * @param rounds of the day, by state
   */
  record SummaryBody(
      String region,
      LocalDate day,
      Map<String, Long> requests,
      Map<String, Long> onNoRound,
      int nextDay,
      int leftOver,
      List<WaitingBody> waiting,
      Map<String, Long> rounds) {}

  record WaitingBody(
      String state, @Nullable String waitingFor, String code, String zh, String en, long count) {
    static WaitingBody of(SupplyRequest request) {
      Reason reason = request.progress().reason();
      return new WaitingBody(
          request.state().wireName(),
          request.progress().waitingFor(),
          reason == null ? "" : reason.code(),
          reason == null ? "" : reason.words().zh(),
          reason == null ? "" : reason.words().en(),
          0);
    }

    WaitingBody times(long times) {
      return new WaitingBody(state, waitingFor, code, zh, en, times);
    }
  }
}
