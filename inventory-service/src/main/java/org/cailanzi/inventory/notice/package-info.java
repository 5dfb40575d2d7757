/** What a bureau or a market should look at: lots that expire soon or are blocked, low stock. */
@NullMarked
package org.cailanzi.inventory.notice;

import org.jspecify.annotations.NullMarked;
