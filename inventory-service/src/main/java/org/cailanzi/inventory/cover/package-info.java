/** For how many days the food lasts, by group, region and day. */
@NullMarked
package org.cailanzi.inventory.cover;

import org.jspecify.annotations.NullMarked;
