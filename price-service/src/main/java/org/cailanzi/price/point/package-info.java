/** Where prices are seen: a market, a supermarket, a wholesaler, an online shop. */
@NullMarked
package org.cailanzi.price.point;

import org.jspecify.annotations.NullMarked;
