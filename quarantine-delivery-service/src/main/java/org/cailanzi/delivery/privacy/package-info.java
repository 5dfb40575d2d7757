/** What identifies a person, sealed before it is stored. */
@NullMarked
package org.cailanzi.delivery.privacy;

import org.jspecify.annotations.NullMarked;
