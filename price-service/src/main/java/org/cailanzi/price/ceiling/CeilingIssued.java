package org.cailanzi.price.ceiling;

/** A ceiling is durable and in every index from now on; what it touches is still to be judged. */
public record CeilingIssued(String id) {}
