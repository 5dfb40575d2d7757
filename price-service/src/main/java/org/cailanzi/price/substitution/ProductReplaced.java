package org.cailanzi.price.substitution;

/** A product was replaced, and what was judged by prices of another is to be judged again. */
public record ProductReplaced(Substitution substitution) {}
