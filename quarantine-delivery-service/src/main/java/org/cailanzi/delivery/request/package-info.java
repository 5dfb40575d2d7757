/** What a home asked for, and where it is now. */
@NullMarked
package org.cailanzi.delivery.request;

import org.jspecify.annotations.NullMarked;
