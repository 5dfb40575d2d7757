/** The ways to the three services, and what is taken off and put on in passing. */
@NullMarked
package org.cailanzi.gateway.route;

import org.jspecify.annotations.NullMarked;
