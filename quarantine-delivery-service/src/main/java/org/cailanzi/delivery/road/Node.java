package org.cailanzi.delivery.road;

import org.cailanzi.platform.region.Position;

/** Where segments meet or end. */
record Node(String id, Position at) {}
