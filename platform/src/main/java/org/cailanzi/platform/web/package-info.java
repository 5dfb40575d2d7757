/**
 * What every HTTP endpoint shares: shapes of measures on the wire, and answering a key only once.
 */
@NullMarked
package org.cailanzi.platform.web;

import org.jspecify.annotations.NullMarked;
