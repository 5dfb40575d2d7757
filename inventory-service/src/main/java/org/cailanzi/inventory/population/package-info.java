/** How many people live where, according to whom. */
@NullMarked
package org.cailanzi.inventory.population;

import org.jspecify.annotations.NullMarked;
