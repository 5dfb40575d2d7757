package org.cailanzi.inventory.population;

import java.time.Instant;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.row.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables of populations over HTTP. */
@RestController
class PopulationImports {
  private final Populations populations;
  private final CityProfile city;
  private final CityClock clock;

  PopulationImports(Populations populations, CityProfile city, CityClock clock) {
    this.populations = populations;
    this.city = city;
    this.clock = clock;
  }

  @PostMapping("/populations/imports")
  ImportReport populations(Caller caller, ImportRequest request) {
    caller.require(Role.BUREAU);
    Instant now = clock.now();
    return TableImport.<Figure>of(
            PopulationTable.SHAPE, row -> read(row, caller, now), populations::put)
        .checking(
            () -> new PopulationTable.AgainstOthers(populations.census(city.code(), clock.today())))
        .run(request);
  }

  private static @Nullable Figure read(Row row, Caller caller, Instant now) {
    if (!caller.mayActIn(row.get(PopulationTable.REGION))) {
      row.refuse(
          PopulationTable.REGION,
          "outside-scope",
          "该地区不在您的管辖范围内",
          "The region is outside your scope");
      return null;
    }
    return PopulationTable.read(row, now);
  }
}
