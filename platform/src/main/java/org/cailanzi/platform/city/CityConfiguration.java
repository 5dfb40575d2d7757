package org.cailanzi.platform.city;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

/** Reads the profile of the city this suite serves, once, at start. */
@AutoConfiguration
@EnableConfigurationProperties(CityConfiguration.CitySettings.class)
public class CityConfiguration {
  @Bean
  CityProfile cityProfile(CitySettings settings) {
    return readProfile(settings.profile());
  }

  /**
   * Reads a profile by the name of a shipped city or the path of a folder.
   *
   * @throws IllegalStateException naming the file that cannot be used
   */
  public static CityProfile readProfile(String profile) {
    return new CityProfileReader(profile).read();
  }

  /**
   * @param profile the name of a shipped city, or a folder with {@code city.yml}, {@code
   *     regions.csv} and {@code commodities.csv}
   */
  @ConfigurationProperties("cailanzi.city")
  record CitySettings(@DefaultValue("wuxi") String profile) {}
}
