package org.cailanzi.inventory.system;

import org.cailanzi.inventory.allotment.Allotments;
import org.cailanzi.inventory.cover.CoverMonths;
import org.cailanzi.inventory.filing.ZeroReports;
import org.cailanzi.inventory.hold.Holds;
import org.cailanzi.inventory.ledger.DriftReports;
import org.cailanzi.inventory.ledger.Movements;
import org.cailanzi.inventory.notice.Targets;
import org.cailanzi.inventory.order.Orders;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.recall.Recalls;
import org.cailanzi.inventory.replenishment.Proposals;
import org.cailanzi.inventory.report.Reports;
import org.cailanzi.inventory.reserve.ReserveBooks;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Acts;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.supply.Offers;
import org.cailanzi.inventory.supply.Suppliers;
import org.cailanzi.inventory.transfer.Transfers;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every collection of the service with the indexes that its queries rely on. */
@Configuration(proxyBeanMethods = false)
class Schemas {
  @Bean
  static CollectionSchema sitesSchema() {
    return Sites.SCHEMA;
  }

  @Bean
  static CollectionSchema populationsSchema() {
    return Populations.SCHEMA;
  }

  @Bean
  static CollectionSchema stockSchema() {
    return Stocks.SCHEMA;
  }

  @Bean
  static CollectionSchema actsSchema() {
    return Acts.SCHEMA;
  }

  @Bean
  static CollectionSchema movementsSchema() {
    return Movements.SCHEMA;
  }

  @Bean
  static CollectionSchema holdsSchema() {
    return Holds.SCHEMA;
  }

  @Bean
  static CollectionSchema allotmentsSchema() {
    return Allotments.SCHEMA;
  }

  @Bean
  static CollectionSchema reportsSchema() {
    return Reports.SCHEMA;
  }

  @Bean
  static CollectionSchema transfersSchema() {
    return Transfers.SCHEMA;
  }

  @Bean
  static CollectionSchema driftSchema() {
    return DriftReports.SCHEMA;
  }

  @Bean
  static CollectionSchema recallsSchema() {
    return Recalls.SCHEMA;
  }

  @Bean
  static CollectionSchema targetsSchema() {
    return Targets.SCHEMA;
  }

  @Bean
  static CollectionSchema coverMonthsSchema() {
    return CoverMonths.SCHEMA;
  }

  @Bean
  static CollectionSchema zeroReportsSchema() {
    return ZeroReports.SCHEMA;
  }

  @Bean
  static CollectionSchema suppliersSchema() {
    return Suppliers.SCHEMA;
  }

  @Bean
  static CollectionSchema offersSchema() {
    return Offers.SCHEMA;
  }

  @Bean
  static CollectionSchema ordersSchema() {
    return Orders.SCHEMA;
  }

  @Bean
  static CollectionSchema proposalsSchema() {
    return Proposals.SCHEMA;
  }

  @Bean
  static CollectionSchema reserveBooksSchema() {
    return ReserveBooks.SCHEMA;
  }
}
