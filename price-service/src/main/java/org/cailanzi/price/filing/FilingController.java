package org.cailanzi.price.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.filing.Filed;
import org.cailanzi.platform.filing.Filer;
import org.cailanzi.platform.filing.FilerMonth;
import org.cailanzi.platform.filing.Filing;
import org.cailanzi.platform.filing.FilingCounts;
import org.cailanzi.platform.filing.Reminder;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owes the prices of a day, over HTTP. */
@RestController
@RequestMapping("/filings")
class FilingController {
  // Whose district it is asks its own; within it the worst first.
  private static final Comparator<Filing> BY_REGION_WORST_FIRST =
      Comparator.comparing((Filing it) -> it.filer().region().code())
          .thenComparing(Filing::state)
          .thenComparing(it -> it.filer().code());
  private static final Bilingual NOTHING_TOO =
      new Bilingual("无货也须填“无”", "with no price where there were no goods");

  private final Filings filings;
  private final CityProfile city;
  private final Clock clock;

  FilingController(Filings filings, CityProfile city, Clock clock) {
    this.filings = filings;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping
  FilingList day(
      Caller caller, @RequestParam @Nullable LocalDate day, @RequestParam String within) {
    LocalDate wanted = day == null ? today() : day;
    List<Filing> all = filings.within(allowed(caller, within), wanted, wanted);
    return new FilingList(
        wanted,
        FilingCounts.of(all),
        all.stream().sorted(BY_REGION_WORST_FIRST).map(FilingBody::of).toList());
  }

  @GetMapping("/reminders")
  ReminderList reminders(
      Caller caller, @RequestParam @Nullable LocalDate day, @RequestParam String within) {
    LocalDate wanted = day == null ? today() : day;
    Instant now = clock.instant();
    return new ReminderList(
        wanted,
        filings.within(allowed(caller, within), wanted, wanted).stream()
            .filter(Filing::isOwed)
            .sorted(BY_REGION_WORST_FIRST)
            .map(it -> ReminderBody.of(Reminder.of(it, now, NOTHING_TOO)))
            .toList());
  }

  @GetMapping("/months/{month}")
  FilingMonth month(Caller caller, @PathVariable YearMonth month, @RequestParam String within) {
    RegionCode region = allowed(caller, within);
    LocalDate today = today();
    LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    List<Filing> days =
        month.atDay(1).isAfter(today) ? List.of() : filings.within(region, month.atDay(1), last);
    return new FilingMonth(
        month.toString(),
        FilerMonth.LETTERS,
        FilerMonth.of(days).stream().map(PointMonth::of).toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(city.zone()));
  }

  private static RegionCode allowed(Caller caller, String within) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    return region;
  }

  /** The reports of a day, by region, and there those that are asked for first. */
  record FilingList(LocalDate day, FilingCounts counts, List<FilingBody> items) {}

  /**
   * One point's prices of a day.
   *
   * @param state {@code filed}, {@code due}, {@code late} or {@code missing}
   * @param filedAt when the first of them came; a correction does not make them late
   * @param zero whether all that it says is that there were no goods
   * @param corrections how many later versions there are
   */
  record FilingBody(
      String point,
      String zh,
      String en,
      String kind,
      String region,
      String state,
      Instant due,
      Instant missingFrom,
      @Nullable Instant filedAt,
      boolean cameLate,
      long lateMinutes,
      boolean zero,
      int corrections) {
    static FilingBody of(Filing filing) {
      Filer point = filing.filer();
      @Nullable Filed filed = filing.filed();
      return new FilingBody(
          point.code(),
          point.zh(),
          point.en(),
          point.kind(),
          point.region().code(),
          filing.state().wireName(),
          filing.deadline().due(),
          filing.deadline().missing(),
          filed == null ? null : filed.at(),
          filing.cameLate(),
          filing.late().toMinutes(),
          filing.isZero(),
          filed == null ? 0 : filed.corrections());
    }
  }

  /** Who has not filed, by region. */
  record ReminderList(LocalDate day, List<ReminderBody> items) {}

  /** A reminder in words; {@code overdueMinutes} is below zero while nothing is due. */
  record ReminderBody(
      String point,
      String zh,
      String en,
      String region,
      String state,
      long overdueMinutes,
      Bilingual text) {
    static ReminderBody of(Reminder reminder) {
      Filer point = reminder.filing().filer();
      return new ReminderBody(
          point.code(),
          point.zh(),
          point.en(),
          point.region().code(),
          reminder.filing().state().wireName(),
          reminder.overdueMinutes(),
          reminder.text());
    }
  }

  /** A month of reports, a letter for each day from the first. */
  record FilingMonth(String month, Map<String, String> letters, List<PointMonth> items) {}

  /** One point's days. */
  record PointMonth(
      String point, String zh, String en, String region, String days, FilingCounts counts) {
    static PointMonth of(FilerMonth it) {
      Filer point = it.filer();
      return new PointMonth(
          point.code(), point.zh(), point.en(), point.region().code(), it.days(), it.counts());
    }
  }
}
