package org.cailanzi.suite.e2e;

/** One of the four processes. */
enum Part {
  GATEWAY("gateway"),
  INVENTORY("inventory-service"),
  PRICE("price-service"),
  DELIVERY("quarantine-delivery-service");

  final String module;

  Part(String module) {
    this.module = module;
  }
}
