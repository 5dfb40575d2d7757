package org.cailanzi.delivery.road;

import org.cailanzi.platform.region.Position;

/** A community, a grid or a supply point, and where it lies. */
record Place(PlaceName name, Position at) {}
