package org.cailanzi.platform.filing;

import org.cailanzi.platform.region.RegionCode;

/**
 * Who owes a report: a place, never a person.
 *
 * @param kind of place, as it is written on the wire
 */
public record Filer(String code, String zh, String en, String kind, RegionCode region) {}
