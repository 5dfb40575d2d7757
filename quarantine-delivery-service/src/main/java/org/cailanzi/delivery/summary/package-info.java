/** The day at a glance: what is waiting, what is under way, and why. */
@NullMarked
package org.cailanzi.delivery.summary;

import org.jspecify.annotations.NullMarked;
