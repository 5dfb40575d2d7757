/** The first page with its strict content policy, and what pages know of the city. */
@NullMarked
package org.cailanzi.gateway.page;

import org.jspecify.annotations.NullMarked;
