package org.cailanzi.price.point;

import org.cailanzi.platform.region.RegionCode;

/** What a ceiling asks of a point: where it is and what kind of shop it is. */
public record Place(RegionCode region, PointKind kind) {}
