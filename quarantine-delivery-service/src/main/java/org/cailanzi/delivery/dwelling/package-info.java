/** Homes that are served: who lives there, what they need, and the card on their door. */
@NullMarked
package org.cailanzi.delivery.dwelling;

import org.jspecify.annotations.NullMarked;
