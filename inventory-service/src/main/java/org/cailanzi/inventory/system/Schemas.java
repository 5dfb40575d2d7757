package org.cailanzi.inventory.system;

import org.cailanzi.inventory.hold.Holds;
import org.cailanzi.inventory.ledger.Movements;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.report.Reports;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Acts;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every collection of the service with the indexes that its queries rely on. */
@Configuration(proxyBeanMethods = false)
class Schemas {
  @Bean
  CollectionSchema sites() {
    return Sites.SCHEMA;
  }

  @Bean
  CollectionSchema populations() {
    return Populations.SCHEMA;
  }

  @Bean
  CollectionSchema stock() {
    return Stocks.SCHEMA;
  }

  @Bean
  CollectionSchema acts() {
    return Acts.SCHEMA;
  }

  @Bean
  CollectionSchema movements() {
    return Movements.SCHEMA;
  }

  @Bean
  CollectionSchema holds() {
    return Holds.SCHEMA;
  }

  @Bean
  CollectionSchema reports() {
    return Reports.SCHEMA;
  }
}
