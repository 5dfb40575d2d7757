package org.cailanzi.price;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** What goods cost, what they may cost, and where they cost more. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PriceApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(PriceApplication.class, arguments);
  }
}
