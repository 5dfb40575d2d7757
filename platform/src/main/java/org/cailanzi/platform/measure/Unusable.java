package org.cailanzi.platform.measure;

/**
 * A value that cannot be what it is meant to be, said in Chinese and in English for the person who
 * typed it: what is wrong, and what it may be.
 */
public class Unusable extends IllegalArgumentException {
  private final String zh;
  private final String en;

  public Unusable(String zh, String en) {
    super(en);
    this.zh = zh;
    this.en = en;
  }

  public final String zh() {
    return zh;
  }

  public final String en() {
    return en;
  }
}
