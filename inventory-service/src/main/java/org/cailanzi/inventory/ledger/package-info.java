/** Every movement that ever changed a stock, and the proof that they explain the balance. */
@NullMarked
package org.cailanzi.inventory.ledger;

import org.jspecify.annotations.NullMarked;
