/** What is asked for: which goods, within which ration, from which site, and what may stand in. */
@NullMarked
package org.cailanzi.inventory.basket;

import org.jspecify.annotations.NullMarked;
