package org.cailanzi.delivery.visit;

import java.util.Arrays;
import java.util.Locale;
import org.cailanzi.delivery.request.Reason;

/** Why goods could not be left at a door. */
enum FailedVisit {
  NOBODY_ANSWERS("电话、敲门均无人应答", "Nobody answers the phone or the door"),
  REFUSED_AT_DOOR("住户拒收", "The home does not take it"),
  ADDRESS_NOT_FOUND("找不到地址", "The address cannot be found"),
  NO_ACCESS("无法进入小区或楼栋", "No way into the estate or the building"),
  OTHER("其他原因", "Another reason");

  private final String zh;
  private final String en;

  FailedVisit(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Reason reason() {
    return Reason.of(wireName(), zh, en);
  }

  /**
   * @throws IllegalArgumentException naming the reasons there are
   */
  static FailedVisit of(String written) {
    return Arrays.stream(values())
        .filter(it -> it.wireName().equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + written
                        + "\" is none of "
                        + String.join(
                            ", ", Arrays.stream(values()).map(FailedVisit::wireName).toList())));
  }
}
