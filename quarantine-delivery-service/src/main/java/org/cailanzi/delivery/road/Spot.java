package org.cailanzi.delivery.road;

import org.jspecify.annotations.Nullable;

/**
 * Where a place comes to the road.
 *
 * @param node the nearest of those that most of the network can be reached from
 * @param away from the place to the node in a straight line, about: coordinates turned into metres
 *     by the network's own scale; null where there is no telling
 */
public record Spot(String node, @Nullable Length away) {}
