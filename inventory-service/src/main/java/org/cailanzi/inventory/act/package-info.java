/** Who acts, when by the city's clock, and how a repeat or a race is recognised. */
@NullMarked
package org.cailanzi.inventory.act;

import org.jspecify.annotations.NullMarked;
