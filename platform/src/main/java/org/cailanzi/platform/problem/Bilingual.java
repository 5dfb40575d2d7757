package org.cailanzi.platform.problem;

/** The same sentence in Chinese and in English. */
public record Bilingual(String zh, String en) {
  /** Names with the code they are looked up by: 梁溪区（320213）; a code without names stays alone. */
  public Bilingual withCode(String code) {
    return zh.equals(code) ? this : new Bilingual(zh + "（" + code + "）", en + " (" + code + ")");
  }
}
