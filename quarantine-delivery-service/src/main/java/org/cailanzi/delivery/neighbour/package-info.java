/** Our end of the other services: a translation into our words, and a distrustful one. */
@NullMarked
package org.cailanzi.delivery.neighbour;

import org.jspecify.annotations.NullMarked;
