package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The alarm of a region on the wire.
 *
 * @param alarm the gravest grade that stands, or absent
 * @param watch rises to look at, alarm or not
 * @param insufficient goods that prices were said of in a district, too few of them to compare
 */
record AlarmBody(
    String region,
    String stage,
    LocalDate day,
    Instant asOf,
    @Nullable RaisedBody alarm,
    List<RiseBody> watch,
    List<InsufficientBody> insufficient) {

  record RaisedBody(String grade, Bilingual arithmetic, List<RiseBody> rises) {}

  /**
   * @param from the day it is compared with
   */
  record RiseBody(
      String region,
      String commodity,
      LocalDate from,
      BigDecimal percent,
      int points,
      Bilingual arithmetic) {}

  record InsufficientBody(String region, String commodity, Bilingual reason) {}
}
