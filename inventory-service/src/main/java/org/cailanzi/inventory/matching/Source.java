package org.cailanzi.inventory.matching;

import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Goods that could be fetched.
 *
 * @param name tells it from every other
 * @param from where they are fetched from
 * @param group the commodity's group
 * @param price millionths of a yuan for 500 g, 0 for goods the city has already
 * @param goodDays for how many days they are good once they are there
 * @param surplusOf the area whose surplus they are part of, or null for an offer
 */
public record Source(
    String name,
    Place from,
    String group,
    long grams,
    long price,
    long goodDays,
    @Nullable RegionCode surplusOf) {}
