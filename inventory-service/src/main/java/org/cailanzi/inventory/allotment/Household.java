package org.cailanzi.inventory.allotment;

import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;

/**
 * A home, by a key that tells nothing about it: the caller makes it, always the same for one home,
 * and the caller alone knows whose it is.
 *
 * @param key 16 to 64 letters, digits, {@code -} or {@code _}
 */
public record Household(String key) {
  // Too long for a door or a phone number to be sent by mistake.
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  public Household {
    if (!FORM.matcher(key).matches()) {
      throw new Unusable(
          "应为 16 至 64 个字母、数字、- 或 _ 组成的代码，不得是门牌、姓名或电话",
          "it is a key of 16 to 64 letters, digits, - or _, and no address, name or phone");
    }
  }

  @Override
  public String toString() {
    return key;
  }
}
