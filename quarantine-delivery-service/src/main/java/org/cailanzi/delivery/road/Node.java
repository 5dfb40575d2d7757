package org.cailanzi.delivery.road;

/** Where segments meet or end. */
record Node(String id, Position at) {}
