package org.cailanzi.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The only door: sign-in, routes, limits, and the pages. */
@SpringBootApplication
public class GatewayApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(GatewayApplication.class, arguments);
  }
}
