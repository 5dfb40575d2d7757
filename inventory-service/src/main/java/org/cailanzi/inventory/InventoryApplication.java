package org.cailanzi.inventory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** What is in stock, who has been promised it, and for how many days it lasts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class InventoryApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(InventoryApplication.class, arguments);
  }
}
