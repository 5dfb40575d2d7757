/** What callers write of goods, read into commodities and quantities. */
@NullMarked
package org.cailanzi.inventory.goods;

import org.jspecify.annotations.NullMarked;
