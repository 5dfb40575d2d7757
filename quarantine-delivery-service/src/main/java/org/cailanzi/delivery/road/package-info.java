/** The city's roads: how far it is from one place to another along them. */
@NullMarked
package org.cailanzi.delivery.road;

import org.jspecify.annotations.NullMarked;
