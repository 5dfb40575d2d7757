/** Who is at home in quarantine, what they asked for, and who brings it. */
@NullMarked
package org.cailanzi.delivery;

import org.jspecify.annotations.NullMarked;
