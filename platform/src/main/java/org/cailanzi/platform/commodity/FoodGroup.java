package org.cailanzi.platform.commodity;

import org.cailanzi.platform.measure.Mass;
import org.jspecify.annotations.Nullable;

/**
 * Goods that stand in for each other when the city counts its days.
 *
 * @param parent the code of the group this one is part of, or null
 * @param norm per person and day, or null for a group without a plan (medical supplies)
 * @param targetDays days of cover the city wants, or null without a target
 */
public record FoodGroup(
    String code,
    String zh,
    String en,
    @Nullable String parent,
    @Nullable Mass norm,
    @Nullable Integer targetDays) {}
