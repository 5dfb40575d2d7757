package org.cailanzi.platform.problem;

/** The same sentence in Chinese and in English. */
public record Bilingual(String zh, String en) {}
