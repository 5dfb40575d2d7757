/** What a home may still have today of goods that each person may have only so much of. */
@NullMarked
package org.cailanzi.delivery.limit;

import org.jspecify.annotations.NullMarked;
