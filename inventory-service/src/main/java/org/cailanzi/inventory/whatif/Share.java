package org.cailanzi.inventory.whatif;

import java.math.BigInteger;

/**
 * How much of what a site has falls to some of the people it serves: as many parts as they are,
 * rounded down.
 *
 * @param people those meant, at most {@code all}
 * @param all whom the site serves
 */
record Share(long people, long all) {
  Share {
    if (people < 0 || people > all) {
      throw new IllegalArgumentException(people + " of " + all + " people");
    }
  }

  boolean isNone() {
    return people == 0;
  }

  long of(long grams) {
    return all == 0
        ? 0
        : BigInteger.valueOf(grams)
            .multiply(BigInteger.valueOf(people))
            .divide(BigInteger.valueOf(all))
            .longValueExact();
  }
}
