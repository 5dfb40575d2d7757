package org.cailanzi.platform.filing;

import java.time.Duration;
import java.time.Instant;
import org.cailanzi.platform.problem.Bilingual;

/**
 * Who is to be asked for a report, and in which words.
 *
 * @param overdueMinutes since it was due; below zero while it is not
 */
public record Reminder(Filing filing, long overdueMinutes, Bilingual text) {

  /**
   * @param nothingToo how to report that there is nothing, which is a report too
   */
  public static Reminder of(Filing filing, Instant now, Bilingual nothingToo) {
    long overdue = Duration.between(filing.deadline().due(), now).toMinutes();
    return new Reminder(filing, overdue, text(filing, overdue, nothingToo));
  }

  private static Bilingual text(Filing filing, long overdue, Bilingual nothingToo) {
    String zh = filing.filer().zh() + "：" + filing.day() + " 日报";
    String en = filing.filer().en() + ": the report of " + filing.day();
    return switch (filing.state()) {
      case MISSING ->
          new Bilingual(
              zh + "缺报，已逾期 " + zhFor(overdue) + "，请立即补报；" + nothingToo.zh(),
              en + " is missing, " + enFor(overdue) + " overdue; file it now, " + nothingToo.en());
      case LATE ->
          new Bilingual(
              zh + "已逾期 " + zhFor(overdue) + "，请尽快填报；" + nothingToo.zh(),
              en + " is " + enFor(overdue) + " overdue; file it soon, " + nothingToo.en());
      case DUE, FILED ->
          new Bilingual(zh + "尚未填报，距时限 " + zhFor(-overdue), en + " is due in " + enFor(-overdue));
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
