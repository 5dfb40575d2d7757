package org.cailanzi.price.ceiling;

import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where and for what a ceiling is in force.
 *
 * @param region with everything in it
 * @param pointKind the only kind of point it binds, or null for all
 */
public record Scope(RegionCode region, Target target, Stage stage, @Nullable PointKind pointKind) {}
