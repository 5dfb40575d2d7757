/** When the city's reserve may be opened, at what price, and what was released of it. */
@NullMarked
package org.cailanzi.inventory.reserve;

import org.jspecify.annotations.NullMarked;
