package org.cailanzi.price.quote;

import java.util.Collection;
import java.util.List;

/**
 * What became of quotes that were to be kept.
 *
 * @param recorded each of them, in their order
 * @param days the days they are kept in, as they were written
 */
public record Kept(List<Recorded> recorded, Collection<PointDay> days) {}
