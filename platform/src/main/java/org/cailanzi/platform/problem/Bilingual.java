package org.cailanzi.platform.problem;

import java.util.Map;

/** The same sentence in Chinese and in English. */
public record Bilingual(String zh, String en) {
  /** The name of a code among those that were looked up; the code itself where it is not. */
  public static Bilingual among(Map<String, Bilingual> names, String code) {
    return names.getOrDefault(code, new Bilingual(code, code));
  }

  /** Names with the code they are looked up by: 梁溪区（320213）; a code without names stays alone. */
  public Bilingual withCode(String code) {
    return zh.equals(code) ? this : new Bilingual(zh + "（" + code + "）", en + " (" + code + ")");
  }
}
