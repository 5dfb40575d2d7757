/**
 * What would happen if: regions closed for some days, reckoned from today's data, which it never
 * touches.
 */
@NullMarked
package org.cailanzi.inventory.whatif;

import org.jspecify.annotations.NullMarked;
