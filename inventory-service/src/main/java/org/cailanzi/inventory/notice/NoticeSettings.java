package org.cailanzi.inventory.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param expiringDays a lot that expires within so many days is told, unless the caller says else
 */
@ConfigurationProperties("cailanzi.notice")
public record NoticeSettings(@DefaultValue("3") int expiringDays) {
  public NoticeSettings {
    if (expiringDays < 0) {
      throw new IllegalArgumentException("cailanzi.notice.expiring-days must not be negative");
    }
  }
}
