package org.cailanzi.gateway;

import org.cailanzi.platform.idempotency.IdempotencyConfiguration;
import org.cailanzi.platform.table.web.TableConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The only door: sign-in, routes, limits, and the pages. */
// It takes no tables, or Tomcat would swallow those on their way to a service, and keeps no
// answers.
@SpringBootApplication(exclude = {TableConfiguration.class, IdempotencyConfiguration.class})
public class GatewayApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(GatewayApplication.class, arguments);
  }
}
