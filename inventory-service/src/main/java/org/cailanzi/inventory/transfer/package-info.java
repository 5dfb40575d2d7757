/** Goods on their way from site to site: sent, received in parts, closed with its difference. */
@NullMarked
package org.cailanzi.inventory.transfer;

import org.jspecify.annotations.NullMarked;
