/** Moves requests on: price, hold, give back, issue; each step written down and repeatable. */
@NullMarked
package org.cailanzi.delivery.fulfilment;

import org.jspecify.annotations.NullMarked;
