/** The accounts of staff: who they are, and whether a password is theirs. */
@NullMarked
package org.cailanzi.gateway.account;

import org.jspecify.annotations.NullMarked;
