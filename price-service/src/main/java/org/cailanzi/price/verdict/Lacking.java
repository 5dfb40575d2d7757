package org.cailanzi.price.verdict;

/** Why a ceiling in force could not be reckoned. */
public enum Lacking {
  /** The point has no price of the base date, or near before it. */
  BASE_PRICE,
  /** It has one, and no cost to go with it. */
  BASE_COST,
  /** On the base date it sold below cost, which is no margin to be held to. */
  BASE_BELOW_COST,
  /** It has no recent cost. */
  COST,
  /** The wholesaler has no price of that day. */
  WHOLESALE,
  /** The city has put the goods into no perishability class that the order has a rate for. */
  PERISHABILITY,
  /** A price it would be reckoned from looks like a slip of the unit. */
  DOUBT,
  /** A price it would be reckoned from is one of another product: this one was replaced since. */
  REPLACED
}
