/** The parts of a day in which doors are served, and when orders for them close. */
@NullMarked
package org.cailanzi.delivery.slot;

import org.jspecify.annotations.NullMarked;
