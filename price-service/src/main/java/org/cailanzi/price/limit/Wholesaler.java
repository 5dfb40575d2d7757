package org.cailanzi.price.limit;

/** The point whose wholesale prices an order refers to, by the names it had when it was issued. */
public record Wholesaler(String point, String zh, String en) {}
