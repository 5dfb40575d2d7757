package org.cailanzi.delivery.neighbour;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A token without a gateway to ask for it. */
@TestConfiguration
public class TokenInHand {
  static final AtomicInteger FORGOTTEN = new AtomicInteger();

  @Bean
  @Primary
  ServiceTokens tokenInHand() {
    return new ServiceTokens() {
      @Override
      public String bearer() {
        return "Bearer test";
      }

      @Override
      public void forget() {
        FORGOTTEN.incrementAndGet();
      }
    };
  }
}
