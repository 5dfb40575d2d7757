/** Who may pass: open paths, cookies from our own pages only, security headers. */
@NullMarked
package org.cailanzi.gateway.access;

import org.jspecify.annotations.NullMarked;
