/** What may be charged at a point: the price seen, and never above its ceiling. */
@NullMarked
package org.cailanzi.price.charge;

import org.jspecify.annotations.NullMarked;
