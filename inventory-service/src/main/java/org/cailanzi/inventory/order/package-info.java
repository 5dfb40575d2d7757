/** What was ordered of suppliers, and what of it came. */
@NullMarked
package org.cailanzi.inventory.order;

import org.jspecify.annotations.NullMarked;
