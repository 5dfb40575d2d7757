package org.cailanzi.inventory.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cailanzi.platform.problem.Bilingual;

/**
 * Who is to be asked for a report, and in which words.
 *
 * @param overdueMinutes since it was due; below zero while it is not
 */
record Reminder(
    String site, String zh, String en, String state, long overdueMinutes, Bilingual text) {

  static Reminder of(Filing filing, Instant now) {
    long overdue = Duration.between(filing.deadline().due(), now).toMinutes();
    return new Reminder(
        filing.site().code(),
        filing.site().zh(),
        filing.site().en(),
        filing.state().wireName(),
        overdue,
        text(filing, overdue));
  }

  private static Bilingual text(Filing filing, long overdue) {
    String zh = filing.site().zh();
    String en = filing.site().en();
    LocalDate day = filing.day();
    return switch (filing.state()) {
      case MISSING ->
          new Bilingual(
              zh + "：" + day + " 日报缺报，已逾期 " + zhFor(overdue) + "，请立即补报；无库存也须零报告",
              en
                  + ": the report of "
                  + day
                  + " is missing, "
                  + enFor(overdue)
                  + " overdue; file it now, a zero report where nothing is held");
      case LATE ->
          new Bilingual(
              zh + "：" + day + " 日报已逾期 " + zhFor(overdue) + "，请尽快填报；无库存也须零报告",
              en
                  + ": the report of "
                  + day
                  + " is "
                  + enFor(overdue)
                  + " overdue; a zero report is due where nothing is held");
      case DUE, FILED ->
          new Bilingual(
              zh + "：" + day + " 日报尚未填报，距时限 " + zhFor(-overdue),
              en + ": the report of " + day + " is due in " + enFor(-overdue));
    };
  }

  private static String zhFor(long minutes) {
    Duration time = Duration.ofMinutes(minutes);
    return time.toHours() == 0
        ? minutes + " 分钟"
        : time.toHours() + " 小时 " + time.toMinutesPart() + " 分钟";
  }

  private static String enFor(long minutes) {
    Duration time = Duration.ofMinutes(minutes);
    return time.toHours() == 0
        ? minutes + " min"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }
}
