/** The price index of a basket: Jevons within a commodity, Laspeyres across. */
@NullMarked
package org.cailanzi.price.basket;

import org.jspecify.annotations.NullMarked;
