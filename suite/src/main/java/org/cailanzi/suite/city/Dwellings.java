package org.cailanzi.suite.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cailanzi.suite.table.Table;

/**
 * Invented dwellings in home quarantine. Nobody in them has a name: they are 住户 and a number, and
 * their telephone numbers begin with 1990000, a block that is used for none of them.
 */
final class Dwellings {
  private static final List<String> KINDS =
      List.of("close-contact", "secondary-contact", "returnee");

  private final LocalDate day;
  private final Random random;
  private final Table dwellings =
      new Table(
          "dwelling",
          "region",
          "address",
          "name",
          "phone",
          "persons",
          "needs",
          "case",
          "kind",
          "anchorDay");

  Dwellings(LocalDate day, Random random) {
    this.day = day;
    this.random = random;
  }

  /** Adds one more household at an address within a place. */
  void add(String region, String place) {
    int number = dwellings.size() + 1;
    String dwelling = "D%05d".formatted(number);
    String door = (1 + random.nextInt(30)) + "幢" + (101 + 100 * random.nextInt(6)) + "室";
    dwellings.add(
        dwelling,
        region,
        place + door,
        "住户" + number,
        "1990000%04d".formatted(number),
        1 + random.nextInt(4),
        needs(),
        dwelling + "-1",
        KINDS.get(random.nextInt(KINDS.size())),
        day.minusDays(1 + random.nextInt(12)));
  }

  Table table() {
    return dwellings;
  }

  private String needs() {
    return switch (random.nextInt(20)) {
      case 0 -> "elderlyAlone";
      case 1 -> "infants";
      case 2 -> "chronicMedicine";
      case 3 -> "noPhone/elderlyAlone";
      case 4 -> "pregnant";
      case 5 -> "dialysis";
      default -> "";
    };
  }
}
