/** The time that sign-in goes by. */
@NullMarked
package org.cailanzi.gateway.time;

import org.jspecify.annotations.NullMarked;
