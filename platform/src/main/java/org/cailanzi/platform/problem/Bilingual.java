package org.cailanzi.platform.problem;

/** One thing said in Chinese for the clerk and in English for whoever keeps the system. */
public record Bilingual(String zh, String en) {}
