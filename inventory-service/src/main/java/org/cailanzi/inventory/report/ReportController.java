package org.cailanzi.inventory.report;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Daily forms over HTTP, one by one, and what they contradict. */
@RestController
@RequestMapping("/reports")
class ReportController {
  private final Reports reports;
  private final Contradictions contradictions;
  private final Sites sites;
  private final Goods goods;
  private final CityClock clock;

  ReportController(
      Reports reports, Contradictions contradictions, Sites sites, Goods goods, CityClock clock) {
    this.reports = reports;
    this.contradictions = contradictions;
    this.sites = sites;
    this.goods = goods;
    this.clock = clock;
  }

  @PutMapping("/{site}/{day}")
  FormBody file(
      Caller caller,
      @PathVariable String site,
      @PathVariable LocalDate day,
      @RequestBody ReportForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    FormKey key = key(caller, site, day);
    return body(reports.file(key, form.read(goods), caller.id(), clock.now()));
  }

  @GetMapping("/{site}/{day}")
  FormBody get(Caller caller, @PathVariable String site, @PathVariable LocalDate day) {
    caller.require(Role.MARKET, Role.BUREAU);
    FormKey key = key(caller, site, day);
    @Nullable Form form = reports.find(key);
    if (form == null) {
      throw Problem.notFound("report", site + "/" + day).asException();
    }
    return body(form);
  }

  private FormKey key(Caller caller, String site, LocalDate day) {
    Site known = sites.find(site).orElseThrow(() -> Problem.notFound("site", site).asException());
    caller.requireScope(known.region());
    if (day.isAfter(clock.today())) {
      throw Problem.invalid(
              "day",
              new Bilingual(day + " 尚未到来", day + " has not come yet"),
              new Bilingual("请填写今天或以前的日期", "Report for today or a day before"))
          .asException();
    }
    return new FormKey(site, day);
  }

  private FormBody body(Form form) {
    return FormBody.of(form, contradictions.of(form));
  }

  @GetMapping("/findings")
  FindingList findings(Caller caller, @RequestParam LocalDate day, @RequestParam String within) {
    caller.require(Role.BUREAU);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    return new FindingList(
        contradictions.of(sites.within(region), day).stream()
            .map(FormBody.FindingBody::of)
            .toList());
  }

  record FindingList(List<FormBody.FindingBody> items) {}
}
