/** Which courier brings what to which doors in a slot. */
@NullMarked
package org.cailanzi.delivery.round;

import org.jspecify.annotations.NullMarked;
