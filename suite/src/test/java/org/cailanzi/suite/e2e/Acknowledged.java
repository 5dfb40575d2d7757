package org.cailanzi.suite.e2e;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** What writers were told is done, and where they all meet on the same stock. */
final class Acknowledged {
  static final List<String> SITES =
      List.of("WX-CP-320211002", "WX-CP-320211003", "WX-CP-320211004");
  static final String GOODS = "POTATO";

  /** The slots of a week from tomorrow afternoon on; a courier has one round in each. */
  static final List<Slot> SLOTS =
      LocalDate.parse("2020-02-25")
          .datesUntil(LocalDate.parse("2020-03-03"))
          .flatMap(day -> Stream.of(new Slot(day, "AM"), new Slot(day, "PM")))
          .skip(1)
          .toList();

  final Queue<Received> receipts = new ConcurrentLinkedQueue<>();
  final ConcurrentMap<String, Held> holds = new ConcurrentHashMap<>();
  final Queue<String> requests = new ConcurrentLinkedQueue<>();
  final ConcurrentMap<String, BigDecimal> quotes = new ConcurrentHashMap<>();
  final Queue<String> planned = new ConcurrentLinkedQueue<>();
  final Queue<String> started = new ConcurrentLinkedQueue<>();
  final Queue<String> handedOver = new ConcurrentLinkedQueue<>();

  record Received(String site, String lot, long grams) {}

  /**
   * @param state as it was left
   */
  record Held(String site, String state) {}

  record Slot(LocalDate day, String code) {}

  Map<String, Integer> counts() {
    return Map.of(
        "receipts", receipts.size(),
        "holds", holds.size(),
        "requests", requests.size(),
        "quotes", quotes.size(),
        "rounds planned", planned.size(),
        "rounds started", started.size(),
        "hand-overs", handedOver.size());
  }

  static String region(String site) {
    return site.substring("WX-CP-".length());
  }

  static String anySite(Random random) {
    return SITES.get(random.nextInt(SITES.size()));
  }
}
