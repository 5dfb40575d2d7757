/** Signing keys that rotate, the tokens made with them, and the machines that may ask for one. */
@NullMarked
package org.cailanzi.gateway.token;

import org.jspecify.annotations.NullMarked;
