/** What happened at the door. */
@NullMarked
package org.cailanzi.delivery.visit;

import org.jspecify.annotations.NullMarked;
