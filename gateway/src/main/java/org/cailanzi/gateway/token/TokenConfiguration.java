package org.cailanzi.gateway.token;

import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({TokenSettings.class, ClientSettings.class})
class TokenConfiguration {
  @Bean
  CollectionSchema signingKeysSchema() {
    return SigningKeys.SCHEMA;
  }
}
