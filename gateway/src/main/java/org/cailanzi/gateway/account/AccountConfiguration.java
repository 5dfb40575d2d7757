package org.cailanzi.gateway.account;

import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(AccountSettings.class)
class AccountConfiguration {
  @Bean
  CollectionSchema accountsSchema() {
    return Accounts.SCHEMA;
  }

  @Bean
  CollectionSchema signInAttemptsSchema() {
    return SignInAttempts.SCHEMA;
  }
}
