package org.cailanzi.platform.store;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps what admits a client to the embedded store out of the log, where the driver writes it. */
class QuietDriver implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> levels = Map.of("logging.level.org.mongodb.driver.client", "warn");
    environment.getPropertySources().addLast(new MapPropertySource("quiet driver", levels));
  }
}
