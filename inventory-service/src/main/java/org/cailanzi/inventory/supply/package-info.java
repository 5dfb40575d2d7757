/** Who could bring food, and what they offer; of an offer no gram is promised twice. */
@NullMarked
package org.cailanzi.inventory.supply;

import org.jspecify.annotations.NullMarked;
