/** Signed in by cookie, by bearer token or by the card on a dwelling's door. */
@NullMarked
package org.cailanzi.gateway.session;

import org.jspecify.annotations.NullMarked;
