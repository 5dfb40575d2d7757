package org.cailanzi.inventory.matching;

import org.cailanzi.platform.region.RegionCode;

/** What an area has of a group beyond its own target; more than this may not be fetched from it. */
public record Surplus(RegionCode area, String group, long grams) {}
