/** Where a service keeps its documents: MongoDB if one is named, an embedded file if none is. */
@NullMarked
package org.cailanzi.platform.store;

import org.jspecify.annotations.NullMarked;
