package org.cailanzi.delivery.dwelling;

import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;

/** Whom and where, in plain text: made from sealed fields for one answer, then forgotten. */
public record Contact(String name, String phone, String address) {
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,19}");

  public Contact {
    if (name.isBlank() || name.length() > 60) {
      throw new Unusable("姓名为 1 至 60 个字", "a name has 1 to 60 characters");
    }
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      throw new Unusable("电话为 5 至 20 位数字", "a phone number has 5 to 20 digits");
    }
    if (address.isBlank() || address.length() > 200) {
      throw new Unusable("地址为 1 至 200 个字", "an address has 1 to 200 characters");
    }
  }

  /** All of it, for one who may see it. */
  Shown inFull() {
    return new Shown(name, phone, address);
  }

  /** With 张** for the name and 138****5678 for the phone; the address stays. */
  public Shown masked() {
    return new Shown(maskedName(), maskedPhone(), address);
  }

  private String maskedName() {
    return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  // Short numbers (an extension, a guard's desk) would be given away by seven open digits.
  private String maskedPhone() {
    String digits = phone.replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      return "";
    }
    String end = digits.substring(digits.length() - (digits.length() < 11 ? 2 : 4));
    return (digits.length() < 11 ? "" : digits.substring(0, 3)) + "****" + end;
  }

  @Override
  public String toString() {
    return "contact";
  }

  /** What of a contact somebody is shown. */
  public record Shown(String name, String phone, String address) {
    @Override
    public String toString() {
      return "contact";
    }
  }
}
