package org.cailanzi.inventory.report;

import java.time.LocalDate;
import java.util.Locale;
import org.cailanzi.platform.problem.Bilingual;

/**
 * Something a form cannot mean as it stands, or by which it says itself that too little is there.
 *
 * @param said what the form says, in base units or days
 * @param reckoned what follows from the rest
 */
public record Contradiction(
    Kind kind,
    String site,
    LocalDate day,
    String commodity,
    Weight weight,
    String said,
    String reckoned,
    Bilingual text) {

  /** What does not fit with what. */
  public enum Kind {
    /** Opening + in − out is not the closing. */
    DOES_NOT_ADD_UP,
    /** The opening is not what the last form closed with. */
    OPENING_DIFFERS,
    /** The cover days reported are not the closing by the day's out. */
    COVER_DIFFERS,
    /** The cover days reported are fewer than the standard that is reported with them. */
    BELOW_STANDARD,
    /** The sites that are part of a summary have more than the summary. */
    PARTS_EXCEED_SUMMARY,
    /** A summary's total is not the sum of its sites, all of which have reported. */
    TOTAL_DIFFERS,
    /** An amount is about 1000, 500 or 2 times the days around it, as in another unit. */
    UNIT_SLIP;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether it cannot be, or may have a reason. */
  public enum Weight {
    BREAK,
    WARNING;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
