/** The only door: sign-in, routes, limits, and the pages. */
@NullMarked
package org.cailanzi.gateway;

import org.jspecify.annotations.NullMarked;
