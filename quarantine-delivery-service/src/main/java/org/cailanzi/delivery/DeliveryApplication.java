package org.cailanzi.delivery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Who is at home in quarantine, what they asked for, and who brings it. */
@SpringBootApplication
public class DeliveryApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(DeliveryApplication.class, arguments);
  }
}
