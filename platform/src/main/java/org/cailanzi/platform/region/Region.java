package org.cailanzi.platform.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place with its names, valid between two days, since streets are merged and renamed.
 *
 * @param population registered residents, or null where no source states it
 * @param validTo the last day it is valid, or null while it still is
 */
public record Region(
    RegionCode code,
    String zh,
    String en,
    @Nullable Long population,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
