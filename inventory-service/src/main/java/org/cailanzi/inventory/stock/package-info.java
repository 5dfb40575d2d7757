/** What lies at a site: lots, what is promised of it, and every change as one guarded command. */
@NullMarked
package org.cailanzi.inventory.stock;

import org.jspecify.annotations.NullMarked;
