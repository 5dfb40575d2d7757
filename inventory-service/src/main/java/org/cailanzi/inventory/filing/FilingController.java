package org.cailanzi.inventory.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.report.FormKey;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
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
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owes a report, over HTTP. */
@RestController
@RequestMapping("/filings")
class FilingController {
  private static final Comparator<Filing> WORST_FIRST =
      Comparator.comparing(Filing::state).thenComparing(it -> it.filer().code());

  private static final Bilingual NOTHING_TOO =
      new Bilingual("无库存也须零报告", "a zero report where nothing is held");

  private final Filings filings;
  private final DeclareNothingHeld declare;
  private final Sites sites;
  private final CityClock clock;

  FilingController(Filings filings, DeclareNothingHeld declare, Sites sites, CityClock clock) {
    this.filings = filings;
    this.declare = declare;
    this.sites = sites;
    this.clock = clock;
  }

  @GetMapping
  FilingList day(
      Caller caller, @RequestParam @Nullable LocalDate day, @RequestParam String within) {
    LocalDate wanted = day == null ? clock.today() : day;
    List<Filing> all = filings.within(allowed(caller, within), wanted, wanted);
    return new FilingList(
        wanted,
        FilingCounts.of(all),
        all.stream().sorted(WORST_FIRST).map(FilingBody::of).toList());
  }

  @GetMapping("/reminders")
  ReminderList reminders(
      Caller caller, @RequestParam @Nullable LocalDate day, @RequestParam String within) {
    LocalDate wanted = day == null ? clock.today() : day;
    Instant now = clock.now();
    return new ReminderList(
        wanted,
        filings.within(allowed(caller, within), wanted, wanted).stream()
            .filter(Filing::isOwed)
            .sorted(WORST_FIRST)
            .map(it -> ReminderBody.of(Reminder.of(it, now, NOTHING_TOO)))
            .toList());
  }

  @GetMapping("/months/{month}")
  FilingMonth month(Caller caller, @PathVariable YearMonth month, @RequestParam String within) {
    RegionCode region = allowed(caller, within);
    LocalDate today = clock.today();
    LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    List<Filing> days =
        month.atDay(1).isAfter(today) ? List.of() : filings.within(region, month.atDay(1), last);
    return new FilingMonth(
        month.toString(),
        FilerMonth.LETTERS,
        FilerMonth.of(days).stream().map(SiteMonth::of).toList());
  }

  @PutMapping("/{site}/{day}/zero")
  ZeroBody zero(Caller caller, @PathVariable String site, @PathVariable LocalDate day) {
    caller.require(Role.MARKET, Role.BUREAU);
    Site known = sites.find(site).orElseThrow(() -> Problem.notFound("site", site).asException());
    caller.requireScope(known.region());
    if (day.isAfter(clock.today())) {
      throw Problem.invalid(
              "day",
              new Bilingual(day + " 尚未到来", day + " has not come yet"),
              new Bilingual("请填写今天或以前的日期", "Report for today or a day before"))
          .asException();
    }
    ZeroReport kept = declare.declare(new FormKey(site, day), caller.id(), clock.now());
    return new ZeroBody(site, day, kept.by(), kept.at());
  }

  private static RegionCode allowed(Caller caller, String within) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    return region;
  }

  /** The reports of a day, those that are asked for first. */
  record FilingList(LocalDate day, FilingCounts counts, List<FilingBody> items) {}

  /**
   * One site's report.
   *
   * @param state {@code filed}, {@code due}, {@code late} or {@code missing}
   * @param filedAt when its first version came; a correction does not make it late
   * @param lateMinutes how long after it was due it came
   */
  record FilingBody(
      String site,
      String zh,
      String en,
      String kind,
      String region,
      String state,
      Instant due,
      Instant missingFrom,
      @Nullable Instant filedAt,
      @Nullable String by,
      boolean cameLate,
      long lateMinutes,
      boolean zero,
      boolean corrected) {
    static FilingBody of(Filing filing) {
      Filer site = filing.filer();
      @Nullable Filed filed = filing.filed();
      return new FilingBody(
          site.code(),
          site.zh(),
          site.en(),
          site.kind(),
          site.region().code(),
          filing.state().wireName(),
          filing.deadline().due(),
          filing.deadline().missing(),
          filed == null ? null : filed.at(),
          filed == null ? null : filed.by(),
          filing.cameLate(),
          filing.late().toMinutes(),
          filing.isZero(),
          filed != null && filed.corrections() > 0);
    }
  }

  /** Who is to be asked, the longest overdue first. */
  record ReminderList(LocalDate day, List<ReminderBody> items) {}

  /** A reminder in words; {@code overdueMinutes} is below zero while the report is not due. */
  record ReminderBody(
      String site, String zh, String en, String state, long overdueMinutes, Bilingual text) {
    static ReminderBody of(Reminder reminder) {
      Filer site = reminder.filing().filer();
      return new ReminderBody(
          site.code(),
          site.zh(),
          site.en(),
          reminder.filing().state().wireName(),
          reminder.overdueMinutes(),
          reminder.text());
    }
  }

  /** A month of reports, a letter for each day from the first. */
  record FilingMonth(String month, Map<String, String> letters, List<SiteMonth> items) {}

  /** One site's days. */
  record SiteMonth(String site, String zh, String en, String days, FilingCounts counts) {
    static SiteMonth of(FilerMonth it) {
      return new SiteMonth(
          it.filer().code(), it.filer().zh(), it.filer().en(), it.days(), it.counts());
    }
  }

  /** A zero report as it first came. */
  record ZeroBody(String site, LocalDate day, String by, Instant at) {}
}
