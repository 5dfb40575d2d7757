package org.cailanzi.inventory.ledger;

import java.time.Instant;
import java.util.List;
import org.cailanzi.inventory.ledger.LedgerController.Line;
import org.cailanzi.inventory.ledger.LedgerController.ProofBody;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether every ledger explains its balance, over HTTP: now, or at the last check by itself. */
@RestController
@RequestMapping("/ledger/drift")
class DriftController {
  private final CheckDrift check;
  private final DriftReports reports;
  private final CityProfile city;

  DriftController(CheckDrift check, DriftReports reports, CityProfile city) {
    this.check = check;
    this.reports = reports;
    this.city = city;
  }

  @GetMapping(params = "within")
  DriftList now(
      Caller caller,
      @RequestParam String within,
      @RequestParam(required = false) @Nullable String after) {
    caller.require(Role.BUREAU);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    @Nullable StockKey last =
        after == null ? null : Field.read("after", () -> StockKey.parse(after));
    CheckDrift.Page page = check.check(region, last);
    return new DriftList(
        page.checked(),
        page.drifts().stream().map(DriftBody::of).toList(),
        page.last() == null ? null : page.last().id());
  }

  @GetMapping
  LastCheck last(Caller caller) {
    caller.require(Role.BUREAU);
    caller.requireScope(city.code());
    return reports
        .last()
        .map(LastCheck::of)
        .orElseThrow(
            () ->
                Problem.notFound("drift check", "last")
                    .fixedBy(new Bilingual("加上 within=地区 立即核对", "Add within=REGION to check now"))
                    .asException());
  }

  /**
   * @param checked how many stocks were proved on this page
   */
  record DriftList(int checked, List<DriftBody> items, @Nullable String next) {}

  /**
   * A stock whose balance its movements do not explain, with the latest that touch what is apart.
   */
  record DriftBody(
      String stock, @Nullable ProofBody proof, @Nullable String unreadable, List<Line> movements) {
    static DriftBody of(Drift drift) {
      return new DriftBody(
          drift.stock().id(),
          drift.proof() == null ? null : ProofBody.of(drift.proof()),
          drift.unreadable(),
          drift.movements().stream().map(Line::of).toList());
    }
  }

  record LastCheck(Instant began, Instant ended, long checked, List<String> drifting) {
    static LastCheck of(DriftReports.Report report) {
      return new LastCheck(
          report.began(),
          report.ended(),
          report.checked(),
          report.drifting().stream().map(StockKey::id).toList());
    }
  }
}
