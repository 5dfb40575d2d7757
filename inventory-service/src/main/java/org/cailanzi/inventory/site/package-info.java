/** Places that keep food, and the parts of the city they serve. */
@NullMarked
package org.cailanzi.inventory.site;

import org.jspecify.annotations.NullMarked;
