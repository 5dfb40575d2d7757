package org.cailanzi.delivery.quarantine;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cailanzi.delivery.dwelling.RegisterDwelling;
import org.cailanzi.delivery.quarantine.HouseholdTable.Household;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.row.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables of homes and their cases; a row imported again changes nothing. */
@RestController
class HouseholdImports {
  private final RegisterDwelling register;
  private final Quarantines quarantines;

  HouseholdImports(RegisterDwelling register, Quarantines quarantines) {
    this.register = register;
    this.quarantines = quarantines;
  }

  @PostMapping("/dwellings/imports")
  ImportReport households(Caller caller, ImportRequest request) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER);
    return TableImport.<Household>of(
            HouseholdTable.SHAPE, row -> read(row, caller), batch -> write(batch, caller.id()))
        .run(request);
  }

  private @Nullable Household read(Row row, Caller caller) {
    if (!caller.mayActIn(row.get(HouseholdTable.REGION))) {
      row.refuse(
          HouseholdTable.REGION,
          "outside-scope",
          "该地区不在您的管辖范围内",
          "The region is outside your scope");
      return null;
    }
    if (!register.mayDescribe(row.get(HouseholdTable.DWELLING), caller::mayActIn)) {
      row.refuse(
          HouseholdTable.DWELLING,
          "outside-scope",
          "该户现登记在您管辖范围之外",
          "The dwelling is registered outside your scope");
      return null;
    }
    Household household = HouseholdTable.read(row);
    if (household != null && household.opened() != null) {
      compareWithKnown(row, household.dwelling(), household.opened());
    }
    return row.isRefused() ? null : household;
  }

  private void compareWithKnown(Row row, String dwelling, HouseholdTable.Opened opened) {
    switch (quarantines.foresee(opened.id(), dwelling, opened.anchor()).orElse(null)) {
      case CaseOutcome.AnotherDwelling(var other) ->
          row.refuse(
              HouseholdTable.CASE,
              "case-of-another-dwelling",
              "个案属于另一户 " + other,
              "The case belongs to another dwelling, " + other);
      case CaseOutcome.EarlierDay(var known) ->
          row.warn(
              HouseholdTable.ANCHOR,
              "earlier-anchor-day",
              "早于现行起算日 " + known.anchor() + "，保留现行的",
              "Before " + known.anchor() + ", which stays");
      case CaseOutcome.Ended _ ->
          row.warn(
              HouseholdTable.CASE, "case-ended", "个案已解除，不再改动", "The case has ended and stays so");
      case CaseOutcome.Done _, CaseOutcome.NoCase _, CaseOutcome.NotDue _ -> {}
      case null -> {}
    }
  }

  // Side by side, since each row waits for the store twice and the store commits in groups.
  private void write(List<Household> batch, String by) {
    try (ExecutorService rows = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writing =
          batch.stream().<Future<?>>map(it -> rows.submit(() -> write(it, by))).toList();
      for (Future<?> one : writing) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  // What a known case refuses was said as a finding of the row, and leaves the case as it is.
  private void write(Household it, String by) {
    HouseholdTable.Opened opened = it.opened();
    register.register(it.dwelling(), it.description(), opened == null ? null : opened.id());
    if (opened != null) {
      quarantines.put(opened.id(), it.dwelling(), opened.kind(), opened.anchor(), by);
    }
  }
}
