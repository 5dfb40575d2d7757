/** Loads a city through the gateway, as its staff would: step by step, resumable, repeatable. */
@NullMarked
package org.cailanzi.suite.load;

import org.jspecify.annotations.NullMarked;
