/** Who carries goods to doors, and where. */
@NullMarked
package org.cailanzi.delivery.courier;

import org.jspecify.annotations.NullMarked;
