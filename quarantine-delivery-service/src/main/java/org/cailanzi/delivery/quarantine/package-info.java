/** Who may not go out, and until when it is expected. */
@NullMarked
package org.cailanzi.delivery.quarantine;

import org.jspecify.annotations.NullMarked;
